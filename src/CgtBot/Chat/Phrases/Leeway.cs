using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases;

/// <summary>What the bot does not know and may let pass: nothing in most phrases, a word or two where the order is plain and points at an entry, a gap, an address or a topic.</summary>
internal static class Leeway
{
    /// <summary>No phrase holds more strange pieces than this and is still an order.</summary>
    public const int Most = 3;

    private static readonly ConceptSet Weak = ConceptSet.Of(Employer, Held, Next, Register, Meeting, Last, Me, List, DateWord, Entry, Give, Received, Page, CommitteeKind, Oldest, Document, Topic, Add, Note, RequestVerb, Asked);

    public static bool Grants(Frame frame, Head head, int strikes)
    {
        if (frame.Needs.Length == 0 || strikes > Most || frame.Needed == Slots.None && frame.Forgiving is null && !Listed(frame, head) && !Committee(frame, head)) return false;
        if (head.Asks && !head.HasAny(Show, Status, What, Why, List, HowMany, When)) return false;
        var (unknown, strays) = (0, 0);
        foreach (var item in Strange(frame, head))
            if (item.Kind == ItemKind.Unknown && !Named(head, item) && !OfSomething(head, item) && !(frame.Command == "answer" && AtSomething(head, item))) unknown++;
            else if (IsWeak(item, frame)) strays++;
            else return false;
        return unknown <= Unknown(frame, head) && strays <= (Kinded(head) ? 2 : 1);
    }

    private static IEnumerable<Item> Strange(Frame frame, Head head)
    {
        var numbers = 0;
        foreach (var item in head.Items)
        {
            Frame.SlotOf(item, ref numbers);
            if (!frame.Welcomes(item, numbers)) yield return item;
        }
    }

    /// <summary>« question 12 », « n° 12 », « source 3 »: a number that is one of the register's by its name.</summary>
    private static bool Kinded(Head head) => head.First(ItemKind.Number) is { Marked: true };

    /// <summary>A committee and a subject it was consulted on: people who name both speak of a consultation.</summary>
    private static bool Committee(Frame frame, Head head) => frame.Command is "opinion" or "consultation" or "consultations" && head.Topic is not null && head.Body is not null;

    private static int Unknown(Frame frame, Head head)
    {
        if (frame.Needed.HasFlag(Slots.Gap)) return 3;
        if (frame.Needed.HasFlag(Slots.Url)) return head.HasAny(Request, Follow, Analyse, Pause, Test) && Commanded(frame, head) ? 2 : 0;
        if (frame.Needed.HasFlag(Slots.Number)) return !Refers(frame, head) ? 0 : (Commanded(frame, head) ? 2 : 1) + (Kinded(head) ? 1 : 0);
        if (Committee(frame, head)) return 2;
        return frame.Forgiving?.Invoke(head) == true || Listed(frame, head) ? 2 : 0;
    }

    /// <summary>« quelles consultations… », « liste des écarts… », « les dernières réunions… »: things in the plural, asked for first.</summary>
    private static bool Listed(Frame frame, Head head)
    {
        if (head.HasAny(You, Me, Self) || frame.Command is not ("list" or "gaps" or "consultations" or "meetings")) return false;
        var asked = false;
        foreach (var item in head.Items)
            if (item.Meaning.Plural && frame.Needs.Any(need => item.Meaning.Concepts.Meets(ConceptSet.Of(need)))) return asked;
            else if (item.Is(List) || item.Is(Show) || item.Is(What) || item.Is(HowMany) || item.Is(Request)) asked = true;
            else if (!item.IsFree && item.Kind != ItemKind.Unknown && !item.Is(Last) && !item.Is(Next) && !item.Is(Held)) return false;
        return false;
    }

    /// <summary>A name of someone or something: the phrase tells of them.</summary>
    private static bool Named(Head head, Item item) => !char.IsLetter(head.Reading.Phrase[item.Start])
        || char.IsUpper(head.Reading.Phrase[item.Start]) && (item.Start > 0 || item.End < head.Reading.Phrase.Length && head.Reading.Phrase[item.End] == ',');

    /// <summary>« la 3 du questionnaire », « number 12 in the book »: numbered in something else.</summary>
    private static bool OfSomething(Head head, Item item)
    {
        var before = head.Reading.Phrase.AsSpan(0, item.Start).TrimEnd(" '’\u00A0");
        foreach (var words in Owners)
            if (EndsWith(before, words)) return true;
        return false;
    }

    private static bool IsWeak(Item item, Frame frame) => item.Kind == ItemKind.Date && !item.Date.IsBad
        || item.Kind == ItemKind.Words && (item.Meaning.Concepts.Meets(Weak) && !item.Is(People) || item.Meaning.Concepts.Bits == 0 && frame.Needed != Slots.None);

    /// <summary>« réponse 3 au jeu »: answered elsewhere.</summary>
    private static bool AtSomething(Head head, Item item) => head.Reading.Phrase.AsSpan(0, item.Start).TrimEnd() is var before && (EndsWith(before, "au") || EndsWith(before, "aux") || EndsWith(before, "to the"));

    private static readonly string[] Owners = ["du", "des", "de la", "of the", "in the", "de l", "de notre", "de votre", "de mon", "de ma", "de ton", "de ta", "de son", "de sa", "de leur", "de leurs", "de nos", "de vos", "de mes", "de ce", "de cette", "d'un", "d'une", "of my", "of our", "of your", "of a"];

    /// <summary>Asked as a favour, or begun with the very word of the order.</summary>
    private static bool Commanded(Frame frame, Head head) => head.Has(Request)
        || head.Opening is { Meaning: { } first } && frame.Needs.Any(need => first.Concepts.Meets(ConceptSet.Of(need)));

    /// <summary>« la 12 », « n° 12 », « question 12 », « voir 12 »: an entry, and not « salle 12 » or « la 12 rue des Lilas ».</summary>
    private static bool Refers(Frame frame, Head head)
    {
        for (var i = 0; i < head.Count; i++)
        {
            if (head.Reading.Items[i] is not { Kind: ItemKind.Number } number) continue;
            if (number.Marked) return true;
            if (i + 1 < head.Count && head.Reading.Items[i + 1].Kind == ItemKind.Unknown) return false;
            return i > 0 && (EndsWith(head.Reading.Phrase.AsSpan(0, number.Start).TrimEnd(), "la") || frame.Needs.Any(need => head.Reading.Items[i - 1].Meaning.Concepts.Meets(ConceptSet.Of(need))));
        }
        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string words) =>
        text.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetter(text[^(words.Length + 1)]));
}
