using System.Diagnostics;
using System.Globalization;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>Reads the page of each item that is not known yet, within a bound for one reading; the rest waits for the next.</summary>
public sealed class DetailPages(Fetcher fetcher, IOptions<FetchOptions> options)
{
    private const int FailuresInARow = 3;

    public async Task<SourceReading> AddAsync(SourceReading reading, DetailSelectors selectors, LastLook last, CancellationToken cancellationToken)
    {
        var wanted = reading.Items.Where(i => i.Address is not null && !last.Knows(i.ExternalId)).ToArray();
        var (visit, started) = (new Visit(reading), Stopwatch.GetTimestamp());
        foreach (var item in wanted.Take(last.MostPages ?? options.Value.MaxDetails))
        {
            await ReadAsync(item, selectors, visit, cancellationToken);
            if (visit.FailuresInARow >= FailuresInARow || visit.Bytes >= options.Value.MostTogether || Stopwatch.GetElapsedTime(started) >= options.Value.DetailsTime)
            {
                break;
            }
        }

        return visit.Finished(wanted.Length);
    }

    private async Task ReadAsync(FoundPublication item, DetailSelectors selectors, Visit visit, CancellationToken cancellationToken)
    {
        switch (await fetcher.FetchAsync(new(item.Address!), cancellationToken))
        {
            case FetchOutcome.Fetched fetched:
                var (page, problem) = DetailPageParser.Parse(fetched, selectors);
                visit.Take(item, fetched, page is null || !selectors.KeepsTitle ? page : page with { Title = item.Title }, problem);
                break;
            case FetchOutcome.Refused refused:
                visit.Fail(item, FetchProblem.Of(refused), retryAfter: null);
                break;
            case FetchOutcome.Failed failed:
                visit.Fail(item, FetchProblem.Of(failed, options.Value), failed.RetryAfter);
                break;
        }
    }

    private sealed class Visit(SourceReading list)
    {
        // An item without a page of its own is complete as it is.
        private readonly List<FoundPublication> _items = [.. list.Items.Where(i => i.Address is null)];
        private readonly List<SourceProblem> _problems = [.. list.Problems];
        private TimeSpan? _retryAfter;
        private int _tried;
        private bool _missed;

        public int FailuresInARow { get; private set; }

        public long Bytes { get; private set; }

        public void Take(FoundPublication item, FetchOutcome.Fetched fetched, DetailPage? page, SourceProblem? problem)
        {
            Bytes += fetched.Bytes.Length;
            if (page is null)
            {
                Fail(item, problem!, retryAfter: null);
                return;
            }

            (_tried, FailuresInARow) = (_tried + 1, 0);
            _items.Add(item with
            {
                Title = page.Title.Length > 0 ? page.Title : item.Title,
                Text = page.Text,
                PublishedAt = item.PublishedAt ?? page.PublishedAt,
                Raw = fetched.Bytes,
                Capture = fetched,
            });
        }

        public void Fail(FoundPublication item, SourceProblem problem, TimeSpan? retryAfter)
        {
            _tried++;
            _retryAfter = retryAfter ?? _retryAfter;
            _problems.Add(problem with { At = item.Address });
            if (IsLasting(problem.Code))
            {
                // Its page will not be more readable tomorrow: what the list says of it is all there is.
                FailuresInARow = 0;
                _items.Add(item);
            }
            else
            {
                (FailuresInARow, _missed) = (FailuresInARow + 1, true);
            }
        }

        private static bool IsLasting(SourceProblemCode code) => code is SourceProblemCode.SiteNotFound or SourceProblemCode.SiteForbidden
            or SourceProblemCode.SiteTooLarge or SourceProblemCode.DocumentNotText or SourceProblemCode.PageWithoutText or SourceProblemCode.PageTooComplex
            or SourceProblemCode.AddressPrivate or SourceProblemCode.RobotsForbid or SourceProblemCode.AddressDowngrade;

        public SourceReading Finished(int wanted)
        {
            var left = wanted - _tried;
            if (left > 0)
            {
                _problems.Add(new(SourceProblemCode.DetailsLeft, left.ToString(CultureInfo.InvariantCulture)));
            }

            var isWhole = left == 0 && !_missed;
            return list with
            {
                // A site where no page at all can be read is down, though its list answers.
                Status = _tried > 0 && _tried == _problems.Count(p => p.At is not null) && _items.Count == 0 ? ReadingStatus.Failed : list.Status,
                Items = _items,
                Problems = _problems,
                RetryAfter = _retryAfter,
                ETag = isWhole ? list.ETag : null,
                LastModified = isWhole ? list.LastModified : null,
            };
        }
    }
}
