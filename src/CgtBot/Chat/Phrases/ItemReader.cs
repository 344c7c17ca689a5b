using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Chat.Phrases;

/// <summary>Reads the pieces of a phrase from left to right: numbers, dates, gaps, addresses, then the longest known expression.</summary>
internal sealed class ItemReader(Vocabulary vocabulary, string phrase, List<Token> tokens, DateOnly today)
{
    private readonly List<Item> items = [];

    public List<Item> Read()
    {
        PutRight.Words(tokens, phrase, vocabulary.Spelling);
        for (var at = 0; at < tokens.Count;) at += Next(at);
        return items;
    }

    private int Next(int at)
    {
        var token = tokens[at];
        if (Simple(token.Kind) is { } kind && !(token.IsMark('#') || token.IsMark('№'))) return Add(kind, at, 1, Meaning.Nothing);
        if (GapAt(at) is > 0 and var gap) return gap;
        if (MarkedNumber(at) is > 0 and var marked) return marked;
        if (FrenchDates.At(tokens, at, today) is { } date) return Add(ItemKind.Date, at, date.Length, Meaning.Nothing, i => i with { Date = date });
        if (Number(at) is > 0 and var number) return number;
        var (meaning, length) = vocabulary.Longest(tokens, at);
        if (meaning is { Filler: true } && length > 1) length = UpToDate(at, length);
        return meaning is null ? Add(token.Kind == TokenKind.Mark ? ItemKind.Mark : ItemKind.Unknown, at, 1, Meaning.Nothing) : Add(ItemKind.Words, at, length, meaning);
    }

    /// <summary>« à la fin » is only a turn of phrase, but « à la fin du mois » holds a date.</summary>
    private int UpToDate(int at, int length)
    {
        for (var within = 1; within < length; within++)
            if (FrenchDates.At(tokens, at + within, today) is { } date && within + date.Length > length) return within;
        return length;
    }

    private static ItemKind? Simple(TokenKind kind) => kind switch
    {
        TokenKind.Url => ItemKind.Url,
        TokenKind.Quote => ItemKind.Quote,
        TokenKind.Mention => ItemKind.Person,
        TokenKind.Mark => ItemKind.Mark,
        _ => null,
    };

    private int Add(ItemKind kind, int at, int length, Meaning meaning, Func<Item, Item>? more = null)
    {
        var item = new Item(kind, tokens[at].Start, tokens[at + length - 1].End, meaning) { Text = tokens[at].Text };
        items.Add(more?.Invoke(item) ?? item);
        return length;
    }

    /// <summary>E3, « E 3 » with its capital, « écart n° 3 ».</summary>
    private int GapAt(int at)
    {
        var text = tokens[at].Text;
        if (text.Length is >= 2 and <= 7 && text[0] == 'e' && Digits(text.AsSpan(1))) return AddNumber(ItemKind.Gap, at, 1, int.Parse(text[1..]));
        if (text == "e" && phrase[tokens[at].Start] == 'E' && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Text.Length < 7)
            return AddNumber(ItemKind.Gap, at, 2, int.Parse(tokens[at + 1].Text));
        return 0;
    }

    private int MarkedNumber(int at)
    {
        var text = tokens[at].Text;
        if (text.Length is >= 2 and <= 7 && text[0] is 'q' or 'd' && Digits(text.AsSpan(1))) return AddNumber(ItemKind.Number, at, 1, int.Parse(text[1..]), true);
        if (Ordinal(at) is > 0 and var ordinal) return AddNumber(KindHere(), at, 1, ordinal, true);
        if (text is not ("#" or "№" or "n" or "no" or "nº" or "num" or "numero" or "number" or "nr" or "nos")) return 0;
        var mark = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Mark && tokens[at + 1].Text is "°" or "º" or "." or "#" or "˚" ? 1 : 0;
        var (value, length) = Value(at + 1 + mark);
        return length == 0 ? 0 : AddNumber(KindHere(), at, 1 + mark + length, value, true);
    }

    /// <summary>« la 4e question », « the 4th commitment ».</summary>
    private int Ordinal(int at)
    {
        var text = tokens[at].Text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 4 || text[digits..] is not ("e" or "eme" or "ieme" or "th" or "nd" or "rd" or "st" or "er" or "ere")) return 0;
        if (at + 1 >= tokens.Count || Folding.Fold(phrase.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start)) != tokens[at + 1].Text) return 0; // a slip put right may be another word: « la 4e demandent »
        return vocabulary.Longest(tokens, at + 1).Meaning is { Plural: false } next && next.Concepts.Meets(ConceptSet.Of(Concept.Question, Concept.Demand, Concept.Commitment, Concept.Entry)) ? int.Parse(text[..digits]) : 0;
    }

    private int Number(int at)
    {
        var (value, length) = Value(at);
        if (length == 0 || length == 1 && tokens[at].Text is "un" or "une" or "one") return 0;
        return AddNumber(KindHere(), at, length, value);
    }

    private (int Value, int Length) Value(int at)
    {
        if (at >= tokens.Count) return (0, 0);
        if (tokens[at].Kind == TokenKind.Number) return (tokens[at].Text.Length < 8 && int.TryParse(tokens[at].Text, out var number) ? number : Item.Beyond, 1);
        return tokens[at].Kind == TokenKind.Word ? SpokenNumbers.At(tokens, at) : (0, 0);
    }

    /// <summary>« l'écart 3 » is a gap.</summary>
    private ItemKind KindHere()
    {
        for (var i = items.Count - 1; i >= 0 && i >= items.Count - 3; i--)
        {
            if (items[i].Is(Concept.Gap) && !items[i].Meaning.Plural) return items[^1].Text is "de" or "d" or "of" ? ItemKind.Number : ItemKind.Gap; // « un écart de 3 points »
            if (!items[i].IsFree) break;
        }
        return ItemKind.Number;
    }

    private int AddNumber(ItemKind kind, int at, int length, int value, bool marked = false) =>
        Add(kind, at, length, Meaning.Nothing, i => i with { Number = value, Text = value == Item.Beyond ? tokens[at + length - 1].Text : i.Text, Marked = marked || AfterKind() });

    private bool AfterKind() => items.Count > 0 && items[^1] is { Kind: ItemKind.Words } last && !last.Meaning.Plural
        && last.Text is not ("ligne" or "point") && (last.Is(Concept.Question) || last.Is(Concept.Demand) || last.Is(Concept.Commitment) || last.Is(Concept.Entry) || last.Is(Concept.Source));

    private static bool Digits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (!char.IsAsciiDigit(character)) return false;
        return true;
    }
}
