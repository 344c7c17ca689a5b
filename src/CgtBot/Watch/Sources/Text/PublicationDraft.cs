using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources.Text;

/// <summary>What a parser read of one item, before it is cleaned and given an identity that stays.</summary>
internal sealed record PublicationDraft(string? Id, Uri? Address, PublicationKind Kind, string Title, string Text, DateTimeOffset? PublishedAt, ReadOnlyMemory<byte> Raw)
{
    /// <summary>Null when there is nothing to read in it.</summary>
    public FoundPublication? Finished(FetchOutcome.Fetched capture)
    {
        var text = HtmlText.Of(Text);
        var title = PlainText.Line(HtmlText.Of(Title));
        title = title.Length > 0 ? title : PlainText.Line(text.Split('\n')[0], 120);
        return title.Length == 0 ? null : new(IdOf(title, text), Address, Kind, title, text, PublishedAt, Raw, capture);
    }

    private string IdOf(string title, string text)
    {
        var id = Id is { } given && PlainText.Line(given, SourceLimits.IdLength * 4) is { Length: > 0 } clean ? clean : Address?.AbsoluteUri;
        return id is { Length: <= SourceLimits.IdLength } ? id
            : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id ?? $"{title}\n{text}")));
    }
}
