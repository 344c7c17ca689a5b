using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using System.Net;
using System.Security.Claims;

namespace CgtBot.Channels.Web;

/// <summary>Tells who is behind a request. On loopback alone it is the local steward; as soon as the page can be reached otherwise, a person with a code, read again at each request so that a revoked code is out at once.</summary>
public sealed class Visitors(BotDb db, IServer server, IOptions<WebOptions> options)
{
    public const string SectionClaim = "section";
    public const string PersonClaim = "person";
    public const string StampClaim = "stamp";

    /// <summary>Null: this person must sign in.</summary>
    public async Task<Visitor?> FindAsync(HttpContext context, CancellationToken ct)
    {
        var person = IsLocal(context) ? await LocalAsync(ct) : await SignedInAsync(context.User, ct);
        if (person is null)
        {
            return null;
        }

        // One question for both: it is asked at every request.
        var seen = await db.Sections.AsNoTracking().Select(section => new { section, Channel = db.Channels.Where(c => c.Platform == FirstSection.WebPlatform).Min(c => c.Number) }).SingleAsync(ct);
        return new Visitor(seen.section, seen.Channel, person.Author, person.Role, person.Label);
    }

    private Task<Person?> LocalAsync(CancellationToken ct) =>
        db.Enter(FirstSection.Id).Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Author == AuthorId.LocalSteward, ct);

    private async Task<Person?> SignedInAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!int.TryParse(user.FindFirstValue(SectionClaim), out var section) || !int.TryParse(user.FindFirstValue(PersonClaim), out var number))
        {
            return null;
        }

        var person = await db.Enter(new SectionId(section)).Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Number == number, ct);
        return person is { Role: not Role.None } && WebCodes.StampOf(person.CodeHash ?? person.Author.Value) == user.FindFirstValue(StampClaim) ? person : null;
    }

    /// <summary>The page listens on loopback only, is known by no other name, and no proxy stands in between.</summary>
    private bool IsLocal(HttpContext context) =>
        options.Value.AllowedNames.Count == 0 && ListensOnLoopbackOnly() && !IsForwarded(context.Request)
        && (context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress));

    private bool ListensOnLoopbackOnly() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.All(a => BindingAddress.Parse(a) is { IsUnixPipe: false } b && HostNames.IsLoopback(b.Host)) ?? true;

    // X-Original-For is what our own reading of a trusted proxy's headers leaves behind.
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    private static bool IsForwarded(HttpRequest request) => ProxyHeaders.Any(request.Headers.ContainsKey);
}
