using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CgtBot.Pages;

/// <summary>The few files of the pages, carried inside the program so that they are found wherever it is started from. Their address holds a hash of their content: a browser keeps them, and never an old one.</summary>
public static class PageAssets
{
    private static readonly Dictionary<string, Asset> Known = new[] { "app.css", "app.js", "logo.svg" }.ToDictionary(name => name, Load);

    public static string AddressOf(string name) => $"/assets/{Known[name].Hash}/{name}";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{hash}/{name}", (string name, HttpContext context) =>
    {
        if (!Known.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }).AllowAnonymous();

    private static Asset Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("assets/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(bytes, MediaTypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private sealed record Asset(byte[] Bytes, string MediaType, string Hash);
}
