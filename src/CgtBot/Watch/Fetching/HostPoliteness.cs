namespace CgtBot.Watch.Fetching;

/// <summary>One request at a time to a host, and a rest between two, a little longer by chance so that no beat is kept: a small site must not feel the watch.</summary>
public sealed class HostPoliteness(TimeSpan interval, TimeProvider time, Random chance)
{
    private const double Spread = 0.2;
    private const int HostsKept = 256;
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn, and as long as the host itself asks for; disposing gives it back.</summary>
    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken, TimeSpan? asked = null)
    {
        var host = Take(name);
        try
        {
            await host.Gate.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host);
            throw;
        }

        var turn = new Turn(this, host);
        try
        {
            await RestAsync(host, asked > interval ? asked.Value : interval, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
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

    private sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long? LeftAt { get; set; }

        public int Users { get; set; }
    }

    private sealed class Turn(HostPoliteness owner, Host host) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                host.LeftAt = owner.Stamp();
                host.Gate.Release();
                owner.Leave(host);
            }
        }
    }

    private long Stamp() => time.GetTimestamp();
}
