using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat.Commands;

/// <summary>« Au prochain CST » : the next recorded meeting of a body.</summary>
internal static class NextMeetings
{
    /// <summary>The next meeting of that body, or of any when it is « meeting »; null when none is recorded.</summary>
    public static async Task<Meeting?> OfAsync(ChatTurn turn, string body, CancellationToken ct)
    {
        var meetings = await turn.Db.Meetings.AsNoTracking().Where(m => body == "meeting" || m.Body == body).ToListAsync(ct);
        return meetings.Where(m => IsToCome(m.On, turn.Today)).OrderBy(m => m.On.Last).ThenBy(m => m.Number).FirstOrDefault();
    }

    /// <summary>The meeting « de juin » may be held until the last day of June.</summary>
    private static bool IsToCome(PartialDate on, DateOnly today) => on.Precision is DatePrecision.Day ? on.First > today : on.Last >= today;

    public static Card None(string body, Sector sector) => AskCards.Notice(
        RegisterTexts.DueNoMeeting, Counted.Format(RegisterTexts.DueNoMeetingDetail, body == "meeting" ? Body.Committee(sector) : body), new CardButton(RegisterTexts.ButtonAddMeeting, ChatCommand.Of("add-meeting", ("body", body == "meeting" ? null : body))));
}
