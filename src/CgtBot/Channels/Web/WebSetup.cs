using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CgtBot.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Web;

public static class WebSetup
{
    public const string LivePath = "/live";

    /// <summary>Header in which the page's script sends the antiforgery token, and form field without script.</summary>
    public const string TokenHeader = "X-Token";
    public const string TokenField = "token";

    public static IServiceCollection AddWebChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveListeners>().AddSingleton<ChatLines>().AddSingleton<Live>().AddSingleton<SignInThrottle>().AddSingleton<OnceCodes>();
        services.AddSingleton<IChannel, WebChannel>();
        services.AddScoped<Visitors>().AddScoped<SignIn>().AddScoped<Inbound>();
        services.AddRazorComponents();
        // Accents are written as they are; what could be markup is always escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services.AddSignIn().AddKeys();
    }

    /// <summary>The checks every request of the page goes through, then the live stream.</summary>
    public static void MapWebChannel(this WebApplication app)
    {
        app.UseMiddleware<FaultGate>();
        app.UseProxies();
        app.UseMiddleware<WebGate>();
        app.UseAuthentication();
        app.UseMiddleware<DataGate>();
        app.UseMiddleware<VisitorGate>();
        app.UseMiddleware<FormGate>();
        app.MapGet(LivePath, (HttpContext context, Live live, long? after) => live.Open(context, after ?? 0));
    }

    private static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.ProxyNetworks.ToList();
        if (proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            proxies.ForEach(options.KnownIPNetworks.Add);
            app.UseForwardedHeaders(options);
        }
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<IOptions<StorageOptions>>((o, storage) =>
        {
            o.Cookie = Kept(o.Cookie, "person", storage.Value);
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
            o.SlidingExpiration = true;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<StorageOptions>>((o, storage) =>
        {
            o.Cookie = Kept(o.Cookie, "token", storage.Value);
            o.HeaderName = TokenHeader;
            o.FormFieldName = TokenField;
            o.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CgtBot");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((o, storage, log) =>
            o.XmlRepository = new FileSystemXmlRepository(KeyFolder.Ensure(storage.Value.KeyPath), log));
        // The keys are plain files readable by the bot's account alone; the folder's mode protects them, and this is the place that says so.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        return services;
    }

    // Browsers share cookies between the ports of a host: the name tells apart two bots on one machine.
    private static CookieBuilder Kept(CookieBuilder cookie, string what, StorageOptions storage)
    {
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(storage.Folder))))[..8];
        cookie.Name = $"cgtbot-{what}-{place}";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        return cookie;
    }
}
