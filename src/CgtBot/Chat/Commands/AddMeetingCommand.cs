using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Ajouter réunion : CST le 15/10/2025 » : a past or coming meeting; a month alone is a date too.</summary>
public sealed class AddMeetingCommand : IChatCommand
{
    public string Name => "add-meeting";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpAddMeetingDoes, RegisterTexts.HelpAddMeetingExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var bodies = await turn.Db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        var (title, body) = (turn.Text("title"), turn.Body(bodies));
        if ((title.Problem ?? body.Problem ?? WrongKind(turn.Command["kind"])) is { } problem)
        {
            return problem;
        }

        // « CST le 15/12/2026 » names its body in its title.
        var held = body.Value ?? (bodies.FindAll(b => Words(title.Value!).Contains(b, StringComparer.OrdinalIgnoreCase)) is [var named] ? named : null);
        var kind = MeetingWords.Parse(turn.Command["kind"]) ?? (held is null ? MeetingKind.Other : MeetingKind.Committee);
        return (turn.Command["date"], PartialDate.Parse(turn.Command["date"])) switch
        {
            (null, _) when MeetingTitle.WrongDate(title.Value!, turn.Today) is { } wrong => GivenArguments.WrongDate(wrong),
            (null, _) => Ask(turn, kind, bodies),
            (var written, null) => GivenArguments.WrongDate(written),
            (_, { } on) when GivenArguments.OutOfRange(on) is { } far => far,
            (_, { } on) => await RecordAsync(turn, on, kind, Called(title.Value!, held, turn.Today), held, ct),
        };
    }

    /// <summary>Empty when the title is no more than the body: it is then called by body and date.</summary>
    private static string Called(string title, string? body, DateOnly today) => MeetingTitle.Undated(title, today) is var called && EntryText.Fold(called) == EntryText.Fold(body ?? "") ? "" : called;

    private static string[] Words(string title) => title.Split([' ', ',', '(', ')', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private static Card? WrongKind(string? kind) => kind is null || MeetingWords.Parse(kind) is not null ? null
        : AskCards.Problem(Format(RegisterTexts.UnknownMeetingKind, EntryWords.Short(kind)), Format(RegisterTexts.UnknownMeetingKindDetail, string.Join(", ", MeetingWords.All.Select(MeetingWords.Of))));

    private static Card Ask(ChatTurn turn, MeetingKind kind, List<string> bodies) => AskCards.For(
        RegisterTexts.MeetingWhen, turn.Command, RegisterTexts.ButtonAddMeeting,
        new CardInput.Date("date", RegisterTexts.FieldDate, Required: true),
        new CardInput.Choice("kind", RegisterTexts.FieldMeetingKind, [.. MeetingWords.All.Select(k => new CardOption(MeetingWords.Code(k), MeetingWords.Of(k)))], Value: MeetingWords.Code(kind)),
        new CardInput.Choice("body", RegisterTexts.FieldBody, [new("", RegisterTexts.OptionNoBody), .. bodies.Select(b => new CardOption(b, b))], Value: turn.Command["body"] ?? ""),
        new CardInput.Text("title", RegisterTexts.FieldTitle, Value: turn.Command["title"]));

    // « CST du 12/03/2025 », « CST de mars 2025 », « CST d’avril 2025 ».
    private static string TitleOf(string meeting, PartialDate on)
    {
        var (day, vowel) = (on.Precision is DatePrecision.Day, EntryWords.Of(on)[0] is 'a' or 'o');
        return Format(day ? RegisterTexts.MeetingOf : vowel ? RegisterTexts.MeetingInVowel : RegisterTexts.MeetingIn, meeting, EntryWords.Of(on));
    }

    private static async Task<Card> RecordAsync(ChatTurn turn, PartialDate on, MeetingKind kind, string title, string? body, CancellationToken ct)
    {
        var hour = turn.Command["hour"] is { } told ? EntryText.Clean(told) : null;
        title = title.Length > 0 ? title : TitleOf(body ?? Capital(MeetingWords.Of(kind)), on);
        title = hour is null ? title : Format(RegisterTexts.MeetingAtHour, title, hour);
        await using var act = await turn.BeginAsync(ct: ct);
        if (await turn.Db.Meetings.AnyAsync(m => m.On == on && m.Kind == kind && m.Body == body && m.Title == title, ct))
        {
            return AskCards.Notice(RegisterTexts.MeetingThere, Format(RegisterTexts.MeetingLine, EntryWords.Of(on), EntryWords.Short(title)));
        }

        var meeting = turn.Db.Meetings.Add(new Meeting
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<Meeting>(ct), On = on, Kind = kind, Title = title, Body = body,
            Origin = Format(RegisterTexts.OriginChat, EntryWords.Of(turn.Today)), CreatedBy = turn.Author, CreatedAt = turn.Now,
        }).Entity;
        await act.CommitAsync(ct);
        return new Card(Format(RegisterTexts.MeetingAdded, EntryWords.Of(on)), [new CardBlock.Paragraph(string.Join(" · ", new[] { title, MeetingWords.Of(kind), body }.OfType<string>())), .. hour is null ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(RegisterTexts.MeetingHourKept, hour), TextWeight.Subtle)]], [AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.MeetingAdded, EntryWords.Of(on)), Subject = $"{nameof(Meeting)}/{meeting.Number}",
        };
    }
}
