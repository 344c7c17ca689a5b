using System.Globalization;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.ServicePublic;

/// <summary>Reads the lines kept of the weekly table. It has no text of the missions: the page of each posting has.</summary>
public static class ServicePublicParser
{
    private const string ReferenceColumn = "reference";
    private const string TitleColumn = "intitule du poste";
    private const string DateColumn = "date de premiere publication";

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes)
    {
        var records = CsvTable.Records(DocumentText.Decode(document.Bytes.Span, document.Charset)).ToList();
        var columns = records.Count == 0 ? [] : records[0].Select(Folded).ToList();
        var (reference, title, date) = (columns.IndexOf(ReferenceColumn), columns.IndexOf(TitleColumn), columns.IndexOf(DateColumn));
        if (reference < 0 || title < 0)
        {
            return ParsedDocument.Unreadable(SourceProblemCode.TableUnknown, document.FinalAddress.Host);
        }

        var (items, problems) = (new List<FoundPublication>(), new List<SourceProblem>());
        foreach (var (place, record) in records.Skip(1).Where(r => r.Any(value => !string.IsNullOrWhiteSpace(value))).Take(SourceLimits.Items).Index())
        {
            if (record.Count <= Math.Max(reference, title) || Draft(record, records[0], reference, title, date, publishes).Finished(document) is not { } found)
            {
                problems.Add(new(SourceProblemCode.ItemUnreadable, (place + 2).ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                items.Add(found);
            }
        }

        return new(items, problems);
    }

    /// <summary>Whether a line of the table is of the postings looked for: every word is in it, whatever its accents.</summary>
    public static bool IsWanted(string line, IReadOnlyList<string> words)
    {
        var folded = Folded(line);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> Words(string? only) => Folded(only ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static PublicationDraft Draft(IReadOnlyList<string> record, IReadOnlyList<string> header, int reference, int title, int date, PublicationKind publishes)
    {
        var lines = header.Zip(record).Where(c => !string.IsNullOrWhiteSpace(c.Second)).Select(c => $"{c.First.Trim()} : {c.Second.Trim()}");
        return new(
            record[reference].Trim(), ServicePublicAddress.PageOf(record[title], record[reference].Trim()), publishes, record[title], string.Join('\n', lines),
            date >= 0 && date < record.Count ? LooseDate.Read(record[date], FrenchZone.Paris) : null, Encoding.UTF8.GetBytes(string.Join(';', record)));
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Trim(' ', '\uFEFF', '"', '\r', '\n');
    }
}
