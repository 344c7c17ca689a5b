using System.Globalization;
using System.Security.Cryptography;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Web;

/// <summary>Named codes by which people enter a page that is not on loopback. A code carries 100 random bits and its person's number; only a salted hash is kept.</summary>
public static class WebCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 20;
    private const int Iterations = 100_000;

    // Checked when nobody is found, so that an unknown person takes as long as a wrong code.
    private static readonly string Nobody = Hash("nobody");

    /// <summary>Names a person of the entered section and gives their code, to be shown this once.</summary>
    public static async Task<NewCode> CreateAsync(BotDb db, JournaledAct act, string label, Role role, CancellationToken ct = default)
    {
        var secret = RandomNumberGenerator.GetString(Alphabet, Letters);
        var number = await act.NextNumberAsync<Person>(ct);
        var person = db.Persons.Add(new Person
        {
            Section = db.Section, Number = number, Author = new AuthorId(string.Create(CultureInfo.InvariantCulture, $"web:{number}")), Role = role, Label = label,
            CodeHash = Hash(secret), CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }).Entity;
        return new NewCode(person, string.Create(CultureInfo.InvariantCulture, $"{db.Section.Value}-{number}-{string.Join('-', secret.Chunk(5).Select(c => new string(c)))}"));
    }

    /// <summary>The person a code belongs to; null when it is wrong or revoked.</summary>
    public static async Task<Person?> CheckAsync(BotDb db, string typed, CancellationToken ct = default)
    {
        var parts = Normalise(typed).Split('-', 3);
        var person = parts is [var section, var number, _] && int.TryParse(section, CultureInfo.InvariantCulture, out var s) && int.TryParse(number, CultureInfo.InvariantCulture, out var n)
            ? await db.Enter(new SectionId(s)).Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Number == n, ct)
            : null;
        var right = Verify(parts[^1].Replace("-", "", StringComparison.Ordinal), person?.CodeHash ?? Nobody);
        return right && person?.CodeHash is not null ? person : null;
    }

    /// <summary>Ties a signed-in browser to this very code or, for who has none and came by a link, to this very account.</summary>
    public static string StampOf(string codeHash) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(codeHash)))[..16];

    // People copy what they see: O for 0, I or L for 1, spaces for dashes.
    private static string Normalise(string typed) =>
        string.Join('-', typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1').Split([' ', '-', '\u2011', '\u2013', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"pbkdf2-sha256${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(secret, salt, Iterations))}");
    }

    private static bool Verify(string secret, string hash) =>
        hash.Split('$') is ["pbkdf2-sha256", var rounds, var salt, var derived]
        && CryptographicOperations.FixedTimeEquals(Derive(secret, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture)), Convert.FromBase64String(derived));

    private static byte[] Derive(string secret, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, 32);
}

/// <summary>A code just made: shown once, then known by its owner only.</summary>
public sealed record NewCode(Person Person, string Code);
