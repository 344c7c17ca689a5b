using CgtBot.Channels.Conversations;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Channels.Conversations;

public sealed class NotedSubjectTests
{
    [Theory]
    [InlineData(1, "RegisterEntry/12", 1, 12)]
    [InlineData(1, "RegisterEntry/12", 2, null)]
    [InlineData(1, "Answer/12", 1, null)]
    [InlineData(1, null, 1, null)]
    public void An_edited_message_is_about_the_entry_it_noted_in_the_section_it_is_read_in(int noted, string? subject, int read, int? entry) =>
        NotedSubject.EntryOf(NotedSubject.Of(new SectionId(noted), subject), new SectionId(read)).ShouldBe(entry);
}
