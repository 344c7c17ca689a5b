namespace CgtBot.Channels.Slack.Sockets;

/// <summary>How each connection stands, for the health report.</summary>
public sealed class SocketStates(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, (bool Stands, DateTimeOffset Since, string? Problem)> states = [];

    /// <summary>Connections that stood since the start.</summary>
    public int Opened { get; private set; }

    public void Stands(int place)
    {
        lock (gate)
        {
            Opened++;
            states[place] = (true, clock.GetUtcNow(), null);
        }
    }

    /// <summary>One that was down already stays so since then.</summary>
    public void Fell(int place, string problem)
    {
        lock (gate)
        {
            states[place] = (false, states.TryGetValue(place, out var before) && !before.Stands ? before.Since : clock.GetUtcNow(), problem);
        }
    }

    /// <summary>How many stand, the problem of one that does not, and how long the longest has been down.</summary>
    public (int Standing, string? Problem, TimeSpan Down) Read()
    {
        lock (gate)
        {
            var down = states.Values.Where(s => !s.Stands).OrderBy(s => s.Since).ToList();
            return (states.Values.Count(s => s.Stands), down.FirstOrDefault().Problem, down.Count == 0 ? TimeSpan.Zero : clock.GetUtcNow() - down[0].Since);
        }
    }
}
