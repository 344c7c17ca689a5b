using System.Globalization;
using System.Security.Claims;
using CgtBot.Domain.Registers;
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
public sealed class SignIn(BotDb db, SignInThrottle throttle)
{
    public const string Path = "/entree";
    public const string CodeField = "code";

    private const int LongestCode = 100;

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
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(person));
        return SignInResult.Entered;
    }

    // No name nor role in the cookie: they are read from the person's row at each request.
    private static ClaimsPrincipal PrincipalOf(Person person) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Author.Value),
            new(Visitors.SectionClaim, person.Section.ToString()),
            new(Visitors.PersonClaim, person.Number.ToString(CultureInfo.InvariantCulture)),
            new(Visitors.StampClaim, WebCodes.StampOf(person.CodeHash!)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
