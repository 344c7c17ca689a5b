using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Topics and the words that make them: shown, added, left out, removed.</summary>
internal static class TopicFrames
{
    private static readonly Slots Said = Slots.Topic | Slots.Quote | Slots.Words;

    public static readonly Frame[] All =
    [
        new("add-term", [Exclude, Dismiss], [Term, Topic]) { Text = "term", Accepted = Said, Allows = [Term, Topic, Add, You], When = Named, Then = (head, command) => Term_(head, command).With("list", "exclusion") },
        new("remove-term", [Remove, Withdraw, Erase], [Term]) { Accepted = Said, Allows = [Topic, Follow], When = Named, Then = Term_ },
        new("remove-term", [Remove, Withdraw, Erase]) { Needed = Slots.Quote | Slots.Topic, Allows = [Topic, Follow], Then = Term_ },
        new("add-term", [Add, Follow, Note], [Term]) { Text = "term", Accepted = Said, Allows = [Topic, Follow], When = head => Named(head) && !head.Has(What), Then = Term_ },
        new("add-term", [Add, Follow]) { Needed = Slots.Quote | Slots.Topic, Allows = [Topic, Follow], Then = Term_ },
        new("add-term", [Term]) { Needed = Slots.Quote | Slots.Topic, Allows = [Topic], Then = Term_ },
        new("add-term", [Add], [Topic]) { Text = "term", Needed = Slots.Topic, Accepted = Slots.Words, When = head => head.Tail is not null || TermWords.Of(head) is not null, Then = Term_ },
        new("topics", [Topic]) { Needed = Slots.Topic, When = head => head.Meaningful == 2 && head.Items.Count() == 2 && head.Opening?.Is(Topic) == true },
        new("topics", [Topic, Term]) { Accepted = Slots.Topic, Allows = [List, Show, What, Follow, HowMany, You, Me, Term, Topic, Register, Held, Setting], When = head => (head.Plural(Topic) || head.Plural(Term) || head.HasAny(List, What)) && !head.HasAny(Add, Remove) },
    ];

    private static bool Named(Head head) => head.Topic is not null || TermWords.Of(head) is not null && head.HasAny(Term) && !head.Items.Zip(head.Items.Skip(1)).Any(p => p.First.Text is "un" or "a" && p.Second.Is(Term) && p.Second.Text is "mot" or "word" && p.Second.End - p.Second.Start <= 4); // « ajoute un mot gentil »

    private static ChatCommand Term_(Head head, ChatCommand command) => command["term"] is null ? command.With("term", TermWords.Of(head)) : command;
}
