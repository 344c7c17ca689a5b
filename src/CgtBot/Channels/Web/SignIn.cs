using System.Globalization;
using System.Security.Claims;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CgtBot.Channels.Web;

/// <summary>How a try at signing in ended.</summary>
public enum SignInResult
{
    Entered,
    Wrong,
    Wait,
}

/// <summary>Typed code -> throttle -> person -> cookie.</summary>
public sealed class SignIn(BotDb db, SignInThrottle throttle, TimeProvider clock)
{
    public const string Path = "/entree";
    public const string CodeField = "code";

    /// <summary>Where a link given in a conversation leads to.</summary>
    public const string LinkPath = "/lien";
    public const string SecretField = "secret";

    private const int LongestCode = 100;

    /// <summary>Who came by a link asks for another one the next day.</summary>
    private static readonly TimeSpan LinkedFor = TimeSpan.FromHours(8);

    public async Task<SignInResult> EnterAsync(HttpContext context, string typed, CancellationToken ct)
    {
        var from = context.Connection.RemoteIpAddress;
        if (!throttle.Admits(from))
        {
            return SignInResult.Wait;
        }

        if (await WebCodes.CheckAsync(db, typed[..Math.Min(typed.Length, LongestCode)], ct) is not { } person)
        {
            return SignInResult.Wrong;
        }

        throttle.Clear(from);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(person, WebCodes.StampOf(person.CodeHash!)));
        return SignInResult.Entered;
    }

    /// <summary>By a link given one to one, which this uses up.</summary>
    public async Task<SignInResult> EnterByLinkAsync(HttpContext context, string secret, CancellationToken ct)
    {
        var from = context.Connection.RemoteIpAddress;
        if (!throttle.Admits(from))
        {
            return SignInResult.Wait;
        }

        if (await PageLinks.RedeemAsync(db, secret, clock.GetUtcNow(), ct) is not { } person)
        {
            return SignInResult.Wrong;
        }

        throttle.Clear(from);
        var stay = new AuthenticationProperties { IsPersistent = false, AllowRefresh = false, ExpiresUtc = clock.GetUtcNow() + LinkedFor };
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(person, WebCodes.StampOf(person.Author.Value)), stay);
        return SignInResult.Entered;
    }

    // No name nor role in the cookie: they are read from the person's row at each request.
    private static ClaimsPrincipal PrincipalOf(Person person, string stamp) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Author.Value),
            new(Visitors.SectionClaim, person.Section.ToString()),
            new(Visitors.PersonClaim, person.Number.ToString(CultureInfo.InvariantCulture)),
            new(Visitors.StampClaim, stamp),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
