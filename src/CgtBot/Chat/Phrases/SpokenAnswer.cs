using System.Collections.Immutable;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Chat.Phrases.Frames;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>A message read as the answer to what a card asks: « la 4 », « du CST, le 12 juin », « au prochain CST ». It holds what was asked and nothing besides, or it is no answer.</summary>
internal static class SpokenAnswer
{
    private const int Longest = 200;

    /// <summary>In fewer words nothing is published.</summary>
    private const int ShortestPublication = 5;

    private static readonly ConceptSet Orders = ConceptSet.Of(Concept.Edit, Concept.Note, Concept.Add, Concept.Show, Concept.Remind, Concept.Undo, Concept.Remove);
    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Open, Concept.Answer, Concept.Refuse, Concept.Kept, Concept.Broken, Concept.Status, Concept.Why, Concept.Due);

    /// <summary>Inputs that take a number, whatever it numbers.</summary>
    private static readonly string[] Numbers = ["number", "to", "gap", "source"];

    /// <summary>Orders whose own grammar reads what is said of them: their bodies, topics, senses and days.</summary>
    private static readonly ILookup<string, Frame> Grammars = AllFrames.Ordered
        .Where(f => f.Command is "opinion" or "consultation" or "remind" or "due" or "answer" or "refuse" or "kept" or "broken" or "add" or "add-meeting" or "add-term" or "remove-term" or "add-source" or "analyse" or "gap-date")
        .Select(f => f with { Text = null }).ToLookup(f => f.Command);

    private static readonly HashSet<string> Words = ["laisse tomber", "laissez tomber", "oublie", "oublie ca", "non rien", "rien", "peu importe", "tant pis", "abandonne", "stop", "never mind", "nevermind", "forget it", "cancel"];

    /// <summary>The button's command with the numbers, days, bodies, topics and choices of the message; null when it gives none that was asked.</summary>
    public static ChatCommand? Named(PhraseReader reader, string phrase, Card question, DateOnly today)
    {
        if (phrase.Length > Longest || reader.Hear(phrase, today) is not { } reading) return null;
        if (Asked(question) is not var (button, inputs)) return null;
        var head = new Head(reading, reading.Items.Count, null);
        var said = Numbered(head, inputs) ?? Chosen(phrase, inputs) ?? Read(head, button.Command, inputs);
        return said is null ? null : Filled(button.Command, inputs, said);
    }

    /// <summary>The button's command with the whole message as the text it lacks; null when no text was asked.</summary>
    public static ChatCommand? Free(PhraseReader reader, string phrase, Card question, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(phrase) || phrase.Length > PhraseReader.LongestPhrase || Declined.IsNothing(phrase) || Asked(question) is not var (button, inputs)) return null;
        if (reader.Hear(phrase, today) is { } reading && SpeaksOfAnother(reading, button.Command)) return null;
        if (button.Command.Name == "analyse" && Tokens.Words(phrase).Length < ShortestPublication) return null;
        var texts = inputs.OfType<CardInput.Text>().Where(t => !Numbers.Contains(t.Name)).ToList();
        var field = texts.Find(t => t.Required) ?? (inputs.Exists(i => i.Required) ? null : texts.Find(t => t.Lines));
        return field is null ? null : Filled(button.Command, inputs, [new(field.Name, Tails.Unquoted(phrase))]);
    }

    /// <summary>« Annule », said to a question, takes back the question and not what was done before it.</summary>
    public static bool GivesUp(string phrase, ChatCommand read) => read.Equals(ChatCommand.Of("undo")) || IsDrop(phrase);

    /// <summary>« Laisse tomber » by itself.</summary>
    public static bool IsDrop(string phrase) => Words.Contains(string.Join(' ', Tokens.Words(phrase)));

    /// <summary>« Réponse 1 le 12/11 : oui », said to « quelle est la réponse à la n° 1 ? »: the whole order is given again, and nothing said before is added to it.</summary>
    public static bool IsWholeOrder(ChatCommand read, Card question) => Asked(question) is var (button, _) && button.Command["number"] is { } number
        && read.Name == button.Command.Name && read["number"] == number && !HalfSaid.Lacks(read);

    /// <summary>« Doublon de la 4 », said to « pourquoi retirer la n° 12 ? », is why, and withdraws no other.</summary>
    public static bool IsReason(ChatCommand read, string phrase, Card question) => read.Name == "close" && HalfSaid.Lacks(read) && Asked(question) is var (button, _) && button.Command.Name == "close"
        && Tokens.Words(phrase) is [var first, ..] && (first.StartsWith("doubl", StringComparison.Ordinal) || first is "duplicate" or "fait" or "meme" or "caduque" or "obsolete");

    /// <summary>An order, or what is said of another entry, is no words for this one: « corrige la réponse 1 », « ils ont pas répondu à la 2 ».</summary>
    private static bool SpeaksOfAnother(Reading reading, ChatCommand command)
    {
        var head = new Head(reading, reading.Items.Count, null);
        if (reading.Items.All(i => i.Kind is not (ItemKind.Number or ItemKind.Gap))) return false;
        return head.Opening is { } first && first.Meaning.Concepts.Meets(Orders)
            || reading.Items.Exists(i => i.Kind is ItemKind.Number && Names(reading, i) && i.Argument.ToString() != command["number"]) && reading.Items.Exists(i => i.Meaning.Concepts.Meets(Acts));
    }

    private static bool Names(Reading reading, Item number) => number.Marked || reading.Phrase.AsSpan(0, number.Start).TrimEnd().EndsWith("la", StringComparison.OrdinalIgnoreCase);

    /// <summary>The button that takes an answer and what it asks; null when the card is a choice between buttons.</summary>
    private static (CardButton Button, List<CardInput> Inputs)? Asked(Card question)
    {
        if (question.Buttons.FirstOrDefault(b => b.Sends is { Count: > 0 }) is not { } button) return null;
        return (button, [.. question.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).Where(f => button.Sends!.Contains(f.Name))]);
    }

    /// <summary>« La 4 », « c'est la n° 4 », « E2 » : one number and no other word that counts.</summary>
    private static List<KeyValuePair<string, string>>? Numbered(Head head, List<CardInput> inputs)
    {
        if (inputs.Find(i => Numbers.Contains(i.Name)) is not { } field) return null;
        var numbers = head.Items.Where(i => i.Kind is ItemKind.Number or ItemKind.Gap).ToList();
        var alone = numbers.Count == 1 && (numbers[0].Kind is ItemKind.Number || field.Name == "gap") && head.Items.All(i => i.IsFree || i.Kind is ItemKind.Number or ItemKind.Gap || Names(i));
        return alone ? [new(field.Name, numbers[0].Argument.ToString()!)] : null;
    }

    private static bool Names(Item item) => item.Meaning.Concepts.Meets(ConceptSet.Of(Concept.Question, Concept.Demand, Concept.Commitment, Concept.Entry, Concept.Gap, Concept.Source, Concept.Request));

    private static List<KeyValuePair<string, string>>? Chosen(string phrase, List<CardInput> inputs)
    {
        var words = Tokens.Words(phrase);
        return inputs.OfType<CardInput.Choice>().SelectMany(c => c.Options, (c, o) => (c.Name, Option: o))
            .Where(c => c.Option.Value.Length > 0 && (words.SequenceEqual(Tokens.Words(c.Option.Label)) || words.SequenceEqual(Tokens.Words(c.Option.Value)))).ToList() is [var only]
            ? [new(only.Name, only.Option.Value)] : null;
    }

    /// <summary>Read by a grammar of the very order it completes. What that grammar says by itself, whatever is said, is no answer; what was not asked may only be repeated.</summary>
    private static List<KeyValuePair<string, string>>? Read(Head head, ChatCommand command, List<CardInput> inputs)
    {
        // A deadline lies ahead, whatever else the order tells of.
        var lean = inputs.Exists(i => i.Name == "due") ? Lean.Ahead : (Lean?)null;
        foreach (var grammar in Grammars[command.Name].Where(g => Holds(g, head)).Select(g => g with { Lean = lean ?? g.Lean }))
        {
            var itself = Arguments.Of(grammar, head with { Count = 0 }).Arguments;
            var said = Arguments.Of(grammar, head).Arguments.Where(a => !itself.Contains(a)).Select(a => Named(a, inputs)).ToList();
            if (said.Exists(a => IsAsked(a.Key, inputs)) && said.TrueForAll(a => IsAsked(a.Key, inputs) || command[a.Key] == a.Value)) return said;
        }
        return null;
    }

    /// <summary>The one day a card asks is meant, whatever the grammar calls it.</summary>
    private static KeyValuePair<string, string> Named(KeyValuePair<string, string> said, List<CardInput> inputs) =>
        said.Key == "date" && !inputs.Exists(i => i.Name == "date") && inputs.OfType<CardInput.Date>().ToList() is [var day] ? new(day.Name, said.Value) : said;

    private static bool IsAsked(string argument, List<CardInput> inputs) => inputs.Exists(i => i.Name == argument) || (argument is "bad-date" or Arguments.VagueDate && inputs.Exists(i => i is CardInput.Date));

    private static bool Holds(Frame grammar, Head head)
    {
        var numbers = 0;
        foreach (var item in head.Items)
        {
            Frame.SlotOf(item, ref numbers);
            if (!grammar.Welcomes(item, numbers)) return false;
        }
        return true;
    }

    /// <summary>As the button would send it: what was not spoken of keeps the value shown on the card, unless it must be said.</summary>
    private static ChatCommand Filled(ChatCommand command, List<CardInput> inputs, List<KeyValuePair<string, string>> said)
    {
        foreach (var input in inputs.Where(i => !i.Required && command[i.Name] is null)) command = command.With(input.Name, Shown(input));
        return command with { Arguments = command.Arguments.SetItems(said) };
    }

    private static string? Shown(CardInput input) => input switch
    {
        CardInput.Text text => text.Value,
        CardInput.Date { Value: { } day } => Arguments.Iso(day),
        CardInput.Choice choice => choice.Value,
        _ => null,
    };
}
