using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Pages;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>add-source {url, name, kind, every, pages, only}: finds out what the address is, shows what it would read, and saves it once a person says so.</summary>
public sealed class AddSourceCommand(SourcePreview preview) : IChatCommand
{
    public string Name => "add-source";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(SourceCommandTexts.AddSourceDoes, SourceCommandTexts.AddSourceExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Command["url"] is not { } url)
        {
            return AskCards.For(SourceCommandTexts.WhichAddress, turn.Command, SourceCommandTexts.ButtonPreview, new CardInput.Text("url", SourceCommandTexts.FieldAddress, Required: true));
        }

        var (address, problem) = SourceAddress.Read(url);
        return address is null ? problem!
            : turn.Command.Flag("cancel") ? AskCards.Notice(SourceCommandTexts.Cancelled, Format(SourceCommandTexts.CancelledDetail, address.AbsoluteUri), NamedSource.Sources())
            : await KnownAsync(turn, address, ct) is { } known ? Known(known)
            : await ProposeAsync(turn, address, ct);
    }

    private async Task<Card> ProposeAsync(ChatTurn turn, Uri address, CancellationToken ct)
    {
        var proposal = await preview.ProposeAsync(address, ct, turn.Command["only"]);
        if (proposal.Definition is not { } definition)
        {
            if (proposal.Problems is [{ Code: SourceProblemCode.FilterMissing } filter, ..])
            {
                return AskCards.For(SourceWording.Of(filter), turn.Command, SourceCommandTexts.ButtonPreview, new CardInput.Text("only", SourceCommandTexts.FieldOnly, Required: true));
            }

            return AskCards.Problem(
                SourceCommandTexts.Unreadable, string.Join('\n', proposal.Problems.Select(SourceWording.Of)), new CardButton(SourceCommandTexts.ButtonRetry, turn.Command));
        }

        if (definition.Address != address && definition.Only is null && await KnownAsync(turn, definition.Address, ct) is { } known)
        {
            return Known(known);
        }

        var wanted = AddSourceForm.Read(turn.Command, definition);
        return turn.Command.Flag("confirm") && wanted.Problem is null
            ? await SaveAsync(turn, definition, wanted, ct)
            : AddSourceForm.Card(turn.Command, address, proposal, wanted, await preview.ItemsAsync(turn.Db, turn.Section, proposal.Preview, ct));
    }

    private static async Task<Card> SaveAsync(ChatTurn turn, SourceDefinition definition, WantedSource wanted, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        // The section is locked now: someone else may have saved the same address since it was shown.
        if (await KnownAsync(turn, definition.Address, ct, definition.Only) is { } known)
        {
            return Known(known);
        }

        var source = new Source
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<Source>(ct), Name = wanted.Name, Kind = definition.Kind, Publishes = wanted.Publishes,
            Address = definition.Address.AbsoluteUri, Definition = (wanted.Pages ? definition with { Detail = definition.Detail ?? new DetailSelectors() } : definition).Stored(),
            EveryMinutes = wanted.EveryMinutes, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        };
        turn.Db.Sources.Add(source);
        await act.CommitAsync(ct);
        // Alerts go to the bound channels, and never one to one.
        var alone = await turn.Db.Channels.AnyAsync(c => c.Number == turn.Channel && c.Personal, ct);
        return AddSourceForm.Saved(source, alone);
    }

    /// <summary>One address may be watched for several filters; the same filter twice is the same source.</summary>
    private static async Task<Source?> KnownAsync(ChatTurn turn, Uri address, CancellationToken ct, string? only = null) =>
        (await turn.Db.Sources.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct)).Find(s => SourceAddress.Same(s.Address, address.AbsoluteUri) && (only is null || SourceDefinition.Of(s)?.Only == only));

    private static Card Known(Source source) =>
        AskCards.Notice(Format(SourceCommandTexts.Known, source.Number), Format(SourceCommandTexts.KnownDetail, source.Name, source.Address), [.. SourcesCommand.Buttons(source), NamedSource.Sources()]);
}
