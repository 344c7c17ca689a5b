namespace CgtBot.Chat.Phrases;

/// <summary>The person's own words after the order: where they begin, and what only introduces them.</summary>
internal static class Tails
{
    private static readonly string[] Prepositions = ["au", "aux", "du", "des", "de", "d", "pour", "sur", "dans", "chez", "of", "to", "in", "at", "par"];
    private static readonly char[] Introducers = [' ', '\t', '\n', '\r', '\u00A0', '\u202F', ':', ',', ';', '-', '–', '—', '=', '.', '…', '!', ')', '>', '→'];

    /// <summary>The order read piece by piece until it has all it needs; the rest is the text. Null when something in the way is no part of the order.</summary>
    public static Head? Inline(Frame frame, Reading reading)
    {
        var count = Complete(frame, reading);
        if (count == 0) return null;
        var numbers = reading.Items.Take(count).Count(i => i.Kind == ItemKind.Number);
        while (count < reading.Items.Count && Continues(frame, reading.Items[count], ref numbers)) count++;
        count = PastCourtesy(reading, count);
        var rest = count < reading.Items.Count ? reading.Phrase[reading.Items[count - 1].End..] : "";
        if (rest.Length == 0) return null;
        var text = Trimmed(rest, frame.Connectors, out var introduced);
        if (!introduced && frame.Reports && (reading.Items[count].Text == "?" || Prepositions.Contains(reading.Items[count].Text))) return null; // « réponse 3 au jeu »: of something else
        if (text.Length == 0 || frame.Introduced && !introduced && !Explained(frame, reading, count) || !introduced && !Starts(reading, frame, count)) return null;
        if (!introduced && frame.Reports && text.EndsWith('?') || ByConnector(rest, text) && text.Contains(" : ", StringComparison.Ordinal)) return null; // asked, or an order whose text begins later
        return new Head(reading, count, text);
    }

    /// <summary>A quotation that is the whole text loses its marks.</summary>
    public static string Unquoted(string text)
    {
        text = text.Trim();
        if (text.Length < 3) return text;
        var closer = text[0] switch { '«' => '»', '"' => '"', '“' => '”', _ => '\0' };
        return closer != '\0' && text[^1] == closer && text.IndexOf(closer, 1) == text.Length - 1 ? text[1..^1].Trim() : text;
    }

    public static string Trimmed(string text, string[] connectors, out bool introduced)
    {
        var trimmed = text.AsSpan().TrimStart(Introducers);
        introduced = text.AsSpan()[..(text.Length - trimmed.Length)].ContainsAny(":,;-–—=.\n");
        for (var again = true; again;)
        {
            again = false;
            foreach (var connector in connectors)
                if (After(trimmed, connector) is > 0 and var length)
                {
                    trimmed = trimmed[length..].TrimStart(Introducers);
                    (introduced, again) = (true, true);
                }
        }
        return trimmed.TrimEnd().ToString();
    }

    private static int After(ReadOnlySpan<char> text, string connector)
    {
        if (text.Length <= connector.Length || Folding.Fold(text[..connector.Length]) != Folding.Fold(connector)) return 0;
        return connector[^1] == '\'' || !char.IsLetterOrDigit(text[connector.Length]) ? connector.Length : 0;
    }

    /// <summary>« tu peux clore la 3 on a eu gain de cause »: the order is given, and what follows says why.</summary>
    private static bool Explained(Frame frame, Reading reading, int count) => frame.Text == "reason" && count < reading.Items.Count
        && reading.Items[count].Text is "on" or "elle" or "il" or "ils" or "c" or "plus" or "vu" or "comme" or "it" or "we" or "they";

    private static bool ByConnector(string rest, string text) => rest.Length - text.Length > 1 && rest.AsSpan().TrimStart().StartsWith("d", StringComparison.OrdinalIgnoreCase);

    private static int Complete(Frame frame, Reading reading)
    {
        var (seen, filled, numbers) = (default(ConceptSet), Slots.None, 0);
        for (var i = 0; i < reading.Items.Count && i < 24; i++)
        {
            var item = reading.Items[i];
            filled |= Frame.SlotOf(item, ref numbers);
            if (!frame.Welcomes(item, numbers)) return 0;
            seen |= item.Meaning.Concepts;
            if (frame.MayFit(seen) && (filled & frame.Needed) == frame.Needed) return i + 1;
        }
        return 0;
    }

    /// <summary>« retirer 4 stp, c'est un doublon »: what stands between the order and the mark is no part of the text.</summary>
    private static int PastCourtesy(Reading reading, int count)
    {
        var at = count;
        while (at < reading.Items.Count && reading.Items[at] is { IsFree: true, Kind: ItemKind.Words }) at++;
        return at > count && at < reading.Items.Count && reading.Items[at].Kind == ItemKind.Mark && reading.Items[at].Text is "," or ":" or ";" or "-" or "–" or "—" or "." or "\n" ? at : count;
    }

    private static bool Continues(Frame frame, Item item, ref int numbers)
    {
        if (item.Kind == ItemKind.Mark || item.IsFree || item.Is(Concept.Because)) return false;
        Frame.SlotOf(item, ref numbers);
        return item.Kind != ItemKind.Quote && frame.Welcomes(item, numbers);
    }

    /// <summary>Without anything to introduce the text, the order must come first: « réponse 12 le coût… », not « la 12, réponse le coût… ».</summary>
    private static bool Starts(Reading reading, Frame frame, int count)
    {
        var opening = reading.Items.FirstOrDefault(i => !i.IsFree && !i.Is(Concept.Request));
        if (frame.Needs.Length == 0 || opening.Meaning is null) return false;
        return Speaks(frame, opening) || reading.Items.Take(count).SkipWhile(i => i.Kind != ItemKind.Mark).FirstOrDefault(i => !i.IsFree) is { Meaning: not null } said && Speaks(frame, said); // « la 7 : réponse non »
    }

    private static bool Speaks(Frame frame, Item item) => frame.Needs.Any(n => item.Meaning.Concepts.Meets(ConceptSet.Of(n)));
}
