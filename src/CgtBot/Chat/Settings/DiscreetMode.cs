using CgtBot.Channels.Conversations;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Settings;

/// <summary>« Mode discret : oui » : set in the channel it is for; the web page is the section's own and needs none.</summary>
internal static class DiscreetMode
{
    public const string Name = "discreet";

    public static async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var channel = await turn.Db.Channels.SingleOrDefaultAsync(c => c.Number == turn.Channel, ct);
        if (channel is null || channel.Platform == FirstSection.WebPlatform)
        {
            return AskCards.Notice(SectionTexts.NameDiscreet, Capital(SectionTexts.WebNotDiscreet), SettingCards.Back());
        }

        return (turn.Command["value"], SettingValues.ReadYesNo(turn.Command["value"] ?? "")) switch
        {
            (null, _) => AskCards.For(SectionTexts.NameDiscreet, turn.Command, SectionTexts.ButtonChange, SectionSettings.YesNo(SectionTexts.NameDiscreet, channel.Discreet)),
            (var written, null) => AskCards.Problem(Format(SectionTexts.Wrong, EntryWords.Short(written), SectionTexts.NameDiscreet), Format(SectionTexts.Allowed, SectionTexts.AllowedDiscreet)),
            (_, { } value) when value == channel.Discreet => AskCards.Notice(SectionTexts.Same, Format(SectionTexts.SameDetail, SectionTexts.NameDiscreet, SettingWords.YesNo(value))),
            (_, { } value) => await SetAsync(turn, channel, value, ct),
        };
    }

    private static async Task<Card> SetAsync(ChatTurn turn, BoundChannel channel, bool value, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        channel.Discreet = value;
        var met = value && !channel.Personal ? await OnlyMetAsync(turn, ct) : [];
        met.ForEach(person => person.Role = Role.None);
        await act.CommitAsync(ct);
        return new Card(
            Format(SectionTexts.Changed, SectionTexts.NameDiscreet),
            [
                new CardBlock.Paragraph(Format(SectionTexts.BeforeAfter, SettingWords.YesNo(!value), SettingWords.YesNo(value))),
                .. met.Count == 0 ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(SectionTexts.MetNoLongerRead, met.Count, Word(SectionTexts.WordPerson, met.Count)), TextWeight.Strong)],
            ],
            [new CardButton(SectionTexts.ButtonUndo, ChatCommand.Of("undo")), .. met.Count == 0 ? Array.Empty<CardButton>() : [RoleCards.Back()]], CardTone.Success)
        {
            Neutral = SectionTexts.Title,
        };
    }

    /// <summary>Those who read because they once spoke where all could read: nobody ever gave them a role.</summary>
    private static async Task<List<Person>> OnlyMetAsync(ChatTurn turn, CancellationToken ct)
    {
        var readers = await turn.Db.Persons.Where(p => p.Role == Role.Reader && p.Author != AuthorId.LocalSteward).ToListAsync(ct);
        var subjects = readers.ConvertAll(SubjectOf);
        var acts = (await turn.Db.Journal.Where(l => subjects.Contains(l.Subject)).Select(l => new { l.Subject, l.What }).ToListAsync(ct)).ToLookup(l => l.Subject, l => l.What);
        return readers.FindAll(p => acts[SubjectOf(p)].Any() && acts[SubjectOf(p)].All(what => what == Bindings.Met));
    }

    private static string SubjectOf(Person person) => $"{nameof(Person)}/{person.Number}";
}
