namespace CgtBot.Watch.Fetching;

/// <summary>One request at a time to a host, and a rest between two, a little longer by chance so that no beat is kept: a small site must not feel the watch.</summary>
public sealed class HostPoliteness(TimeSpan interval, TimeProvider time, Random chance)
{
    private const double Spread = 0.2;
    private const int HostsKept = 256;
    private TimeSpan Interval => interval;

    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing gives it back.</summary>
    public async Task<Turn> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var host = Take(name);
        try
        {
            await host.Gate.WaitAsync(cancellationToken);
            return new Turn(this, host);
        }
        catch
        {
            Leave(host);
            throw;
        }
    }

    private async Task RestAsync(Host host, TimeSpan rest, CancellationToken cancellationToken)
    {
        if (host.LeftAt is { } left && Lengthened(rest) - time.GetElapsedTime(left) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private TimeSpan Lengthened(TimeSpan rest)
    {
        // A seeded chance serves one caller at a time.
        lock (_hosts)
        {
            return rest * (1 + (Spread * chance.NextDouble()));
        }
    }

    private Host Take(string name)
    {
        lock (_hosts)
        {
            ForgetRested();
            if (!_hosts.TryGetValue(name, out var host))
            {
                _hosts[name] = host = new Host();
            }

            host.Users++;
            return host;
        }
    }

    private void Leave(Host host)
    {
        lock (_hosts)
        {
            host.Users--;
        }
    }

    private void ForgetRested()
    {
        if (_hosts.Count < HostsKept)
        {
            return;
        }

        foreach (var (name, _) in _hosts.Where(h => h.Value.Users == 0 && (h.Value.LeftAt is not { } left || time.GetElapsedTime(left) > interval)).ToArray())
        {
            _hosts.Remove(name);
        }
    }

    internal sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long? LeftAt { get; set; }

        public int Users { get; set; }
    }

    /// <summary>A host's turn, for one request or for a few that belong together.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly HostPoliteness _owner;
        private readonly Host _host;
        private bool _isUsed;
        private int _given;

        internal Turn(HostPoliteness owner, Host host) => (_owner, _host) = (owner, host);

        /// <summary>Rests before a request, as long as the host itself asks for, since the last one that ended.</summary>
        public Task RestAsync(TimeSpan? asked, CancellationToken cancellationToken)
        {
            Stamp();
            _isUsed = true;
            return _owner.RestAsync(_host, asked > _owner.Interval ? asked.Value : _owner.Interval, cancellationToken);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                Stamp();
                _host.Gate.Release();
                _owner.Leave(_host);
            }
        }

        private void Stamp() => _host.LeftAt = _isUsed ? _owner.Stamp() : _host.LeftAt;
    }

    private long Stamp() => time.GetTimestamp();
}
