using System.Collections.Concurrent;
using System.Security.Cryptography;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Web;

/// <summary>Codes just made, to be read on a page of their own: the conversation is kept and read by everyone, a code must not be in it. In memory only, for fifteen minutes.</summary>
public sealed class OnceCodes(TimeProvider clock)
{
    public const string Path = "/codes";

    private readonly ConcurrentDictionary<string, (SectionId Section, string Code, DateTimeOffset Until)> kept = new();

    /// <summary>Keeps a code; the path of the page that shows it.</summary>
    public string Keep(SectionId section, string code)
    {
        foreach (var old in kept.Where(k => k.Value.Until < clock.GetUtcNow()).Select(k => k.Key))
        {
            kept.TryRemove(old, out _);
        }

        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        kept[ticket] = (section, code, clock.GetUtcNow() + BindingCode.Life);
        return $"{Path}/{ticket}";
    }

    /// <summary>The code of a ticket of this section, while it may be read.</summary>
    public string? Read(SectionId section, string ticket) =>
        kept.TryGetValue(ticket, out var code) && code.Section == section && code.Until > clock.GetUtcNow() ? code.Code : null;
}
