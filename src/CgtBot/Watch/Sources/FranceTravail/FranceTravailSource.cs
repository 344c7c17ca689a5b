using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>The offers of France Travail by its API: one token, then the pages of the search until an offer is known.</summary>
public sealed class FranceTravailSource(DocumentReader reader, FranceTravailAccess access) : ISource
{
    public SourceKind Kind => SourceKind.FranceTravail;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
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
            Asks = request => request with { Bearer = token, ObeysRobots = false, ETag = null, LastModified = null },
        };
        return await reader.ReadAsync(definition with { Address = FranceTravailAddress.From(definition.Address, 0) }, last, plan, cancellationToken);
    }
}
