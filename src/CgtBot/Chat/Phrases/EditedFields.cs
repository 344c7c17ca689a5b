using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;
using PartialDate = CgtBot.Domain.Registers.PartialDate;

namespace CgtBot.Chat.Phrases;

/// <summary>« Change le sujet de la 1 : IA », « modifier 10 : instance CST, date 3 octobre »: the topic, the committee or the day of an entry, and never its text.</summary>
internal static class EditedFields
{
    /// <summary>A field named without a value that is known (« sujet météo ») is no longer than this; what is longer is a text.</summary>
    private const int LongestUnknown = 3;

    private static readonly string[] Committees = ["instance", "comite", "committee", "body"];
    private static readonly string[] Nothing = ["aucun", "aucune", "sans", "rien", "none", "nothing", "vide"];

    /// <summary>The field the order itself names, before its value; null when it names none, or a deadline.</summary>
    public static string? Named(Head head) => head.Has(Due) ? null : head.Items.TakeWhile(i => i.Text != ":").Select(FieldOf).FirstOrDefault(f => f is not null);

    /// <summary>True when the only words the bot does not know are « instance » and its like.</summary>
    public static bool OfCommittee(Head head) => head.Items.All(i => i.Kind is not ItemKind.Unknown || Committees.Contains(i.Text));

    /// <summary>The order with its field set to what follows, or to what it holds itself (« en masse salariale », « au 3 octobre 2026 »).</summary>
    public static ChatCommand OfOrder(Head head, ChatCommand command)
    {
        var order = ChatCommand.Of("edit", ("number", command["number"]));
        return head.Tail is { } words ? Set(order, Named(head)!, [.. head.Reading.Items.Skip(head.Count)], words, head.Reading)
            : Set(order, Named(head)!, [.. head.Items.SkipWhile(i => i.Kind is not ItemKind.Number).Skip(1)], null, head.Reading);
    }

    /// <summary>« La 1 date du 3 octobre », « la 1 a été posée le 3 octobre ».</summary>
    public static ChatCommand OfDay(Head head, ChatCommand command) => Set(ChatCommand.Of("edit", ("number", command["number"])), "date", [.. head.Items], null, head.Reading);

    /// <summary>The order whose text is nothing but fields and their values; as it was when it is a text.</summary>
    public static ChatCommand OfText(Head head, ChatCommand command)
    {
        var (said, order) = (head.Reading.Items.Skip(head.Count).Where(i => i.Kind is not ItemKind.Mark && !i.IsFree).ToList(), command.With("text", null));
        if (command["text"] is not { } text || said.Count == 0 || FieldOf(said[0]) is not { } first) return command;
        for (var at = 0; at < said.Count; at += 2)
        {
            if (FieldOf(said[at]) is not { } field || at + 1 >= said.Count || !IsValue(field, said[at + 1])) return Alone(said, text) ? Set(command.With("text", null), first, said[1..], Words(head, said[1..]), head.Reading) : command;
            order = Set(order, field, [said[at + 1]], null, head.Reading);
        }

        return order;
    }

    private static bool Alone(List<Item> said, string text) => said.Count > 1 && said.Count <= LongestUnknown && !text.Contains('?') && !text.Contains(':') && text.Split(' ').Length == said.Count;

    private static string Words(Head head, List<Item> said) => head.Reading.Phrase[said[0].Start..said[^1].End];

    private static bool IsValue(string field, Item item) => field switch { "topic" => item.Meaning.Topic is not null, "body" => item.Meaning.Body is not null, _ => item.Kind is ItemKind.Date };

    private static string? FieldOf(Item item) => item.Is(Topic) && item.Meaning.Topic is null ? "topic" : item.Is(DateWord) && item.Text is "date" ? "date" : Committees.Contains(item.Text) && item.Meaning.Body is null ? "body" : null;

    private static ChatCommand Set(ChatCommand order, string field, List<Item> said, string? words, Reading reading)
    {
        if (words is not null && Nothing.Contains(Folding.Fold(words.Trim(' ', '.', '!')))) words = EditCommand.Nothing;
        return field switch
        {
            "topic" => order.With(field, said.Select(i => i.Meaning.Topic).FirstOrDefault(t => t is not null) ?? words),
            "body" => order.With(field, said.Select(i => i.Meaning.Body).FirstOrDefault(b => b is not null) ?? words),
            _ => said.Where(i => i.Kind is ItemKind.Date).Select(i => (Item?)i).FirstOrDefault() is { } day ? On(order, day, reading) : order.With("date", words),
        };
    }

    private static ChatCommand On(ChatCommand order, Item day, Reading reading) => day.Date switch
    {
        { IsBad: true } => order.With("bad-date", reading.Phrase[day.Start..day.End]),
        { IsVague: true } => order.With(Arguments.VagueDate, reading.Phrase[day.Start..day.End]),
        var said => order.With("date", new PartialDate(said.On(Lean.Nearest, reading.Today), said.Precision)),
    };
}
