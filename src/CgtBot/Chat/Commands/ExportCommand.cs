using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Exporter le registre » : links to the files, made when they are asked for.</summary>
public sealed class ExportCommand : IChatCommand
{
    public const string CsvPath = "/exports/register.csv";
    public const string JsonPath = "/exports/register.json";

    public string Name => "export";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(ExportTexts.HelpExportDoes, ExportTexts.HelpExportExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        CardBlock[]? links = turn.Command["format"] switch
        {
            null => [Csv(), Json()],
            "csv" => [Csv()],
            "json" => [Json()],
            _ => null,
        };
        var count = await turn.Db.Entries.CountAsync(ct);
        return links is null
            ? AskCards.Problem(Format(ExportTexts.UnknownFormat, EntryWords.Short(EntryText.Clean(turn.Command["format"]))), ExportTexts.UnknownFormatDetail)
            : new Card(ExportTexts.CardTitle, [new CardBlock.Paragraph(Format(ExportTexts.CardDetail, count, Word(ExportTexts.WordEntry, count))), .. links, new CardBlock.Paragraph(ExportTexts.Notice, TextWeight.Subtle)], []) { Neutral = ExportTexts.CardTitle };
    }

    private static CardBlock.Link Csv() => new(ExportTexts.LinkCsv, CsvPath);

    private static CardBlock.Link Json() => new(ExportTexts.LinkJson, JsonPath);
}
