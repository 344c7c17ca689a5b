using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The message an entry is noted from: kept with it in one act, shown with it, and noted once.</summary>
internal static class FollowedFrom
{
    /// <summary>The day its words were said: of the message when one was chosen, else today.</summary>
    public static DateOnly DayOf(ChatTurn turn) => turn.Chosen is { } message && turn.Section.DayOf(message.SentAt) is var day && day < turn.Today ? day : turn.Today;

    /// <summary>What was said when this very form was sent the first time; null when it never was.</summary>
    public static async Task<Card?> NotedAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Chosen is not { Form: var form })
        {
            return null;
        }

        var entry = await turn.Db.FollowedMessages.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(m => m.Form == form).Select(m => (int?)m.Entry).FirstOrDefaultAsync(ct);
        return entry is null ? null : AddFields.Added(turn, await turn.Db.Entries.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().SingleAsync(e => e.Number == entry, ct));
    }

    public static async Task KeepAsync(ChatTurn turn, JournaledAct act, int entry, CancellationToken ct)
    {
        if (turn.Chosen is { } message)
        {
            turn.Db.FollowedMessages.Add(new FollowedMessage
            {
                Section = turn.Db.Section, Number = await act.NextNumberAsync<FollowedMessage>(ct), Entry = entry, Platform = message.Platform, Form = message.Form, Text = message.Text, Sha256 = message.Sha256,
                Address = message.Address, SentAt = message.SentAt, Sender = message.Sender, CreatedBy = turn.Author, CreatedAt = turn.Now,
            });
        }
    }

    /// <summary>The messages of an entry, each with what proves it.</summary>
    public static IEnumerable<CardBlock> Blocks(ChatTurn turn, EntryFile file)
    {
        foreach (var message in file.Messages)
        {
            yield return new CardBlock.Paragraph(FollowTexts.HeadMessage, TextWeight.Strong);
            if (EntryText.Fold(message.Text) != EntryText.Fold(file.Entry.Text))
            {
                yield return new CardBlock.Quote(message.Text, []);
            }

            yield return new CardBlock.Facts(
            [
                new(FollowTexts.FactSent, TimeZoneInfo.ConvertTime(message.SentAt, turn.Section.Zone).ToString("g", CultureInfo.CurrentCulture)),
                new(FollowTexts.FactSender, file.Pseudonyms.Of(message.Sender)), new(FollowTexts.FactHash, message.Sha256),
            ]);
            if (message.Address is { } address)
            {
                yield return new CardBlock.Link(FollowTexts.OpenMessage, address);
            }
        }
    }
}
