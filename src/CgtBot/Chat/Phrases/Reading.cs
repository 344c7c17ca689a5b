using System.Text.RegularExpressions;
using CgtBot.Chat.Phrases.Dates;
using DatePrecision = CgtBot.Domain.Registers.DatePrecision;

namespace CgtBot.Chat.Phrases;

/// <summary>A whole phrase, its pieces, and how it was said: to the bot by name, as a question, as a request.</summary>
internal sealed partial class Reading
{
    private static readonly HashSet<string> OwnNames = ["cgtbot", "bot", "cgt-bot", "cgt_bot", "cgt.bot"];

    public Reading(string phrase, List<Item> items, DateOnly today)
    {
        Phrase = phrase;
        Today = today;
        Addressed = items.Any(IsOwnName);
        Items = [.. items.Where(i => !IsOwnName(i))];
        Imperative();
        Quantities();
    }

    public string Phrase { get; }

    public DateOnly Today { get; }

    public bool Addressed { get; }

    public List<Item> Items { get; }

    private static bool IsOwnName(Item item) => item.Kind == ItemKind.Person && OwnNames.Contains(item.Text) || item.Kind == ItemKind.Unknown && item.Text == "cgtbot";

    /// <summary>« resors-moi la 12 »: whatever the verb, something is asked for.</summary>
    private void Imperative()
    {
        var at = Items.FindIndex(i => !i.IsFree);
        if (at < 0 || at + 2 >= Items.Count || Items[at].Kind != ItemKind.Unknown || Items[at + 1].Text is not ("moi" or "nous") || !char.IsLetter(Phrase[Items[at].Start])) return;
        Items[at] = Items[at] with { Kind = ItemKind.Words, Meaning = new Meaning(ConceptSet.Of(Concept.Request)) };
    }

    /// <summary>« Questions de 2025 », « demandes posées en 2024 »: the year of what is listed. « Le budget 2025 » is the name of something.</summary>
    private bool OfEntries(int at) => at > 0 && (Introductions.Contains(Items[at - 1].Text) || at == Items.Count - 1 && IsListed(Items[at - 1])) && Items.Take(at).Any(IsListed);

    private static bool IsListed(Item item) => item.Meaning.Plural && item.Meaning.Concepts.Meets(Listed);

    private static readonly string[] Introductions = ["de", "d", "en", "in", "of", "from", "for", "depuis", "since", "avant", "before", "annee", "apres", "after", "year"];
    private static readonly ConceptSet Listed = ConceptSet.Of(Concept.Question, Concept.Demand, Concept.Commitment, Concept.Entry);

    /// <summary>« Réponse : 12 agents », « refus : 9 postes »: how many, said in the answer itself, where no entry has been named yet.</summary>
    private bool IsCounting(int at) => at > 0 && Items[at - 1] is { Kind: ItemKind.Mark, Text: ":" } && at + 1 < Items.Count && Items[at + 1] is { Kind: not ItemKind.Mark } next
        && !Items.Take(at).Any(i => i.Kind is ItemKind.Number or ItemKind.Gap) && Counted().IsMatch(Phrase.AsSpan(next.Start, next.End - next.Start));

    [GeneratedRegex(@"^(?!(?:plus|mais|dans|sans|sous|vous|nous|alors|toujours|jamais|pas|puis|après|apres|très|tres|depuis|selon|les|des|mes|nos|ses|ils|elles|leurs|vers|hors|yes|is|was|has|this|its)\b)\p{L}{3,}[sx](?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>« 12 questions », « c'est 42 », « 12 % » count something: they refer to no entry.</summary>
    private void Quantities()
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is not { Kind: ItemKind.Number, Marked: false }) continue;
            if (Items[i].Number is >= 1900 and <= 2100)
            {
                if (i > 0 && OfEntries(i) && Items[i - 1] is { Kind: ItemKind.Unknown, Text: "annee" or "year" }) Items[i - 1] = Items[i - 1] with { Kind = ItemKind.Words, Meaning = new Meaning(default(ConceptSet), Filler: true) };
                Items[i] = OfEntries(i) ? Items[i] with { Kind = ItemKind.Date, Date = SpokenDate.Day(new DateOnly(Items[i].Number, 1, 1), 1).Within(DatePrecision.Year) } : Items[i] with { Kind = ItemKind.Unknown };
                continue;
            }

            var counted = i + 1 < Items.Count && (Items[i + 1].Meaning.Plural || Items[i + 1].Kind == ItemKind.Number || Items[i + 1].Text is "%" or "€" or "h" or "euros" or "k");
            counted |= IsCounting(i);
            var asked = i > 1 && Items[i - 2].Meaning.Concepts.Meets(ConceptSet.Of(Concept.Why, Concept.What, Concept.When, Concept.Status));
            var stated = i > 1 && !asked && Items[i - 1].Text is "est" or "is" or "sont" or "are" or "=" or "font" or "fait" or "depuis" or "vers" or "plus" or "moins";
            if (counted && Items[i + 1].Meaning.Plural) Items[i] = Items[i] with { Kind = ItemKind.Words, Meaning = new Meaning(default(ConceptSet), Filler: true) };
            else if (counted || stated) Items[i] = Items[i] with { Kind = ItemKind.Unknown };
        }
    }
}
