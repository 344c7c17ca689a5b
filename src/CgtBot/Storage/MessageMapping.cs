using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Tables of what is to be said and what was said.</summary>
internal static class MessageMapping
{
    public static void Map(ModelBuilder model)
    {
        var reminders = model.Entity<Reminder>().ToTable("Reminders").BelongsTo<Reminder, RegisterEntry>(nameof(Reminder.Entry));
        reminders.HasKey(r => new { r.Section, r.Entry });
        // Which sections have something due; then what is due in one of them.
        reminders.HasIndex(r => new { r.DueAt, r.Section });
        reminders.HasIndex(r => new { r.Section, r.DueAt });
        var outbox = model.Entity<OutboxMessage>().ToTable("Outbox").BelongsTo<OutboxMessage, BoundChannel>(nameof(OutboxMessage.Channel));
        outbox.HasKey(m => m.Id);
        outbox.HasIndex(m => new { m.Section, m.Channel, m.What, m.Occasion }).IsUnique();
        outbox.HasIndex(m => new { m.State, m.NextTryAt });
        // « Is an earlier message of this channel still on its way? » without reading all that was ever said there.
        outbox.HasIndex(m => new { m.Section, m.Channel, m.State });
        var chat = model.Entity<ChatMessage>().ToTable("ChatMessages").BelongsTo<ChatMessage, BoundChannel>(nameof(ChatMessage.Channel));
        chat.HasKey(m => m.Id);
        chat.HasIndex(m => new { m.Section, m.Channel, m.Id });
        chat.HasIndex(m => m.Outbox).IsUnique();
        model.Entity<AskedQuestion>().ToTable("AskedQuestions").BelongsTo<AskedQuestion, BoundChannel>(nameof(AskedQuestion.Channel)).HasKey(q => new { q.Section, q.Channel, q.Author });
        var posted = model.Entity<PostedCard>().ToTable("PostedCards").BelongsTo<PostedCard, BoundChannel>(nameof(PostedCard.Channel));
        posted.HasKey(c => c.Id);
        posted.HasIndex(c => new { c.Section, c.Channel, c.Message });
        var receipts = model.Entity<Receipt>().ToTable("Receipts");
        receipts.HasKey(r => r.Id);
        receipts.HasIndex(r => new { r.Platform, r.Key }).IsUnique();
        receipts.HasIndex(r => new { r.State, r.NextTryAt });
    }
}
