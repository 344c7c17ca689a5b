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
        return meetings.Where(m => m.On.First > turn.Today).OrderBy(m => m.On.First).ThenBy(m => m.Number).FirstOrDefault();
    }

    public static Card None(string body) => AskCards.Notice(
        RegisterTexts.DueNoMeeting, Counted.Format(RegisterTexts.DueNoMeetingDetail, body == "meeting" ? "CST" : body), new CardButton(RegisterTexts.ButtonAddMeeting, ChatCommand.Of("add-meeting", ("body", body == "meeting" ? null : body))));
}
