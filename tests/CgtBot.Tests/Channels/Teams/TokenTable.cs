using System.Security.Cryptography;
using System.Text;
using CgtBot.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Tokens good and bad, as the header they come in, and whether they are let in.</summary>
internal static class TokenTable
{
    private const int Minute = 60;

    private static readonly RsaSecurityKey Unpublished = FakeTeams.NewKey("unpublished");
    private static readonly RsaSecurityKey Impostor = FakeTeams.NewKey("one");

    public static readonly IReadOnlyDictionary<string, (bool Welcome, Func<FakeTeams, DateTimeOffset, string?> Header)> Cases = new Dictionary<string, (bool Welcome, Func<FakeTeams, DateTimeOffset, string?> Header)>()
    {
        ["as Teams signs it"] = (true, (t, n) => Bearer(t.Token(n))),
        ["RS384"] = (true, (t, n) => Bearer(t.Token(n, algorithm: SecurityAlgorithms.RsaSha384))),
        ["RS512"] = (true, (t, n) => Bearer(t.Token(n, algorithm: SecurityAlgorithms.RsaSha512))),
        ["ended 4 minutes ago"] = (true, (t, n) => Bearer(t.Token(n, change: c => c["exp"] = At(n, -4)))),
        ["begins in 4 minutes"] = (true, (t, n) => Bearer(t.Token(n, change: c => c["nbf"] = At(n, 4)))),
        ["no beginning"] = (true, (t, n) => Bearer(t.Token(n, change: c => c.Remove("nbf")))),
        ["service address in capitals"] = (true, (t, n) => Bearer(t.Token(n, change: c => c["serviceurl"] = t.ServiceUrl.ToUpperInvariant()))),
        ["several audiences, ours among them"] = (true, (t, n) => Bearer(t.Token(n, change: c => c["aud"] = new[] { FakeTeams.AppId, "other" }))),
        ["no header"] = (false, (_, _) => null),
        ["empty header"] = (false, (_, _) => ""),
        ["Basic"] = (false, (_, _) => "Basic dXNlcjpwYXNz"),
        ["bearer in small letters"] = (false, (t, n) => "bearer " + t.Token(n)),
        ["the word alone"] = (false, (_, _) => "Bearer"),
        ["nothing after the word"] = (false, (_, _) => "Bearer "),
        ["garbage"] = (false, (_, _) => Bearer("garbage")),
        ["three dots of nothing"] = (false, (_, _) => Bearer("..")),
        ["not base64"] = (false, (_, _) => Bearer("%%%.%%%.%%%")),
        ["two parts of three"] = (false, (t, n) => Bearer(string.Join('.', t.Token(n).Split('.')[..2]))),
        ["twice the token"] = (false, (t, n) => Bearer($"{t.Token(n)} {t.Token(n)}")),
        ["no audience"] = (false, (t, n) => Bearer(t.Token(n, change: c => c.Remove("aud")))),
        ["another audience"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["aud"] = Guid.NewGuid().ToString()))),
        ["another issuer"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["iss"] = "https://api.botframework.us"))),
        ["issuer with a slash"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["iss"] = FakeTeams.Issuer + "/"))),
        ["no issuer"] = (false, (t, n) => Bearer(t.Token(n, change: c => c.Remove("iss")))),
        ["ended 6 minutes ago"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["exp"] = At(n, -6)))),
        ["begins in 6 minutes"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["nbf"] = At(n, 6)))),
        ["no end"] = (false, (t, n) => Bearer(t.Token(n, change: c => c.Remove("exp")))),
        ["an end that is a word"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["exp"] = "never"))),
        ["no service address"] = (false, (t, n) => Bearer(t.Token(n, change: c => c.Remove("serviceurl")))),
        ["another service address"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["serviceurl"] = "https://smba.trafficmanager.net/teams/"))),
        ["service address without its slash"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["serviceurl"] = t.ServiceUrl.TrimEnd('/')))),
        ["service address that is a number"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["serviceurl"] = 12))),
        ["a key nobody published"] = (false, (t, n) => Bearer(t.Token(n, Unpublished))),
        ["another key under a published name"] = (false, (t, n) => Bearer(t.Token(n, Impostor))),
        ["a key without a name"] = (false, (t, n) => Bearer(t.Token(n, new RsaSecurityKey(t.Key.Rsa)))),
        ["a key that vouches for no channel"] = (false, (t, n) => Bearer(t.Token(n, t.Bare))),
        ["signature cut"] = (false, (t, n) => Bearer(t.Token(n)[..^4])),
        ["payload changed after signing"] = (false, (t, n) => Bearer(Changed(t.Token(n)))),
        ["alg none"] = (false, (t, n) => Bearer(Unsigned(t.Token(n)))),
        ["HS256 with the public key"] = (false, (t, n) => Bearer(Hmac(t, t.Token(n)))),
        ["PS256"] = (false, (t, n) => Bearer(t.Token(n, algorithm: SecurityAlgorithms.RsaSsaPssSha256))),
        ["longer than any token"] = (false, (t, n) => Bearer(t.Token(n, change: c => c["pad"] = new string('x', 17_000)))),
        ["the emulator's, of Microsoft's tenant"] = (false, (t, n) => Bearer(t.Token(n, change: c => Entra(c, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")))),
        ["the emulator's, of our tenant"] = (false, (t, n) => Bearer(t.Token(n, change: c => Entra(c, $"https://login.microsoftonline.com/{FakeTeams.Tenant}/v2.0")))),
    };

    private static string Bearer(string token) => "Bearer " + token;

    private static long At(DateTimeOffset now, int minutes) => now.ToUnixTimeSeconds() + (minutes * Minute);

    private static void Entra(Dictionary<string, object> claims, string issuer) => (claims["iss"], claims["ver"], claims["appid"], claims["azp"]) = (issuer, "1.0", FakeTeams.AppId, FakeTeams.AppId);

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"exp\":1", "\"exp\":2", StringComparison.Ordinal))}.{parts[2]}";
    }

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"one"}""")}.{token.Split('.')[1]}.";

    private static string Hmac(FakeTeams teams, string token)
    {
        var signed = $"{Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT","kid":"one"}""")}.{token.Split('.')[1]}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(teams.Key.Rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed)))}";
    }
}
