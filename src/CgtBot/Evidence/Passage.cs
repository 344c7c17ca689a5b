using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Evidence;

/// <summary>A part of a printed dossier. The hierarchy is closed: the Word document and the page each render every one, so that they say the same.</summary>
public abstract record Passage
{
    private Passage()
    {
    }

    public sealed record Text(string Words, TextWeight Weight = TextWeight.Normal) : Passage;

    /// <summary>Words of a source, with the matched terms marked.</summary>
    public sealed record Quote(IReadOnlyList<QuotePart> Parts) : Passage;

    public sealed record Facts(IReadOnlyList<Fact> Pairs) : Passage;

    public sealed record Items(IReadOnlyList<string> Lines) : Passage;

    /// <summary>A line of the chronology; <paramref name="Marked"/> stands out.</summary>
    public sealed record Dated(string When, string Lane, string What, string? Source, bool Marked) : Passage;

    /// <summary>An entry of the register: what it is, its words, where it comes from.</summary>
    public sealed record Entry(string Head, string Words, string? Detail) : Passage;

    /// <summary>What belongs together under one heading: a gap, an exhibit.</summary>
    public sealed record Sheet(string Title, IReadOnlyList<Passage> Parts, bool Marked) : Passage;

    /// <summary>A source's whole text.</summary>
    public sealed record Verbatim(string Words) : Passage;

    /// <summary>A hash, which may break anywhere.</summary>
    public sealed record Hash(string Hexadecimal) : Passage;

    public sealed record Picture(EvidencePicture Drawn) : Passage;
}

/// <summary>A picture as a PNG, with the text that stands for it.</summary>
public sealed record EvidencePicture(string File, byte[] Png, int Width, int Height, string AlternativeText);

public sealed record Chapter(string Title, IReadOnlyList<Passage> Passages);

/// <summary>A dossier ready to be laid out: every word is chosen, none is left to the one who draws it.</summary>
public sealed record PrintedCase(string Section, string Title, IReadOnlyList<string> Cover, string LimitsTitle, IReadOnlyList<string> Limits, IReadOnlyList<Chapter> Chapters);
