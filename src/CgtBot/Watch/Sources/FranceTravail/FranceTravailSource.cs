using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>The offers of France Travail by its API: one token, then the pages of the search until an offer is known.</summary>
public sealed class FranceTravailSource(DocumentReader reader, FranceTravailAccess access, IOptions<FranceTravailOptions> options) : ISource
{
    public SourceKind Kind => SourceKind.FranceTravail;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        if (!IsOfApi(definition.Address))
        {
            return SourceReading.Failed(new(SourceProblemCode.ApiElsewhere, definition.Address.Host, $"{FranceTravailOptions.Section}:{nameof(FranceTravailOptions.Api)}"));
        }

        var reading = await TryAsync(definition, last, cancellationToken);
        if (reading is not { Status: ReadingStatus.Failed, Problems: [{ Code: SourceProblemCode.SiteForbidden }, ..] })
        {
            return reading;
        }

        // A token may end before its time: one more is asked for, once.
        access.Forget();
        return await TryAsync(definition, last, cancellationToken);
    }

    private async Task<SourceReading> TryAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var (token, problem) = await access.TakeAsync(cancellationToken);
        if (token is null)
        {
            return SourceReading.Failed(problem!);
        }

        var plan = new ListPlan(document => FranceTravailParser.Parse(document, definition.Publishes))
        {
            Next = FranceTravailParser.Next,
            MostPages = (FranceTravailAddress.LastStart / FranceTravailAddress.PageSize) + 1,
            ReadsAllFirst = true,
            // The use of the API was agreed; robots.txt is for those who agreed to nothing. No answer of it can be asked for conditionally.
            // A page the API led elsewhere is followed by pages of elsewhere: the token is not for them.
            Asks = request => request with { Bearer = IsOfApi(request.Address) ? token : null, ObeysRobots = false, ETag = null, LastModified = null },
        };
        return await reader.ReadAsync(definition with { Address = FranceTravailAddress.From(definition.Address, 0) }, last, plan, cancellationToken);
    }

    private bool IsOfApi(Uri address) => AddressRules.IsSamePlace(address, options.Value.Place);
}
