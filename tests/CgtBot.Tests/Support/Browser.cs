using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CgtBot.Tests.Support;

/// <summary>A real chromium without a window. Keeps what its console complains of, so that a page that breaks its own policy is seen.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public List<string> Complaints { get; } = [];

    private static string? Path => Places.FirstOrDefault(File.Exists);

    /// <summary>Skips the test with a plain reason where there is no chromium.</summary>
    public static async Task<Browser> LaunchAsync()
    {
        Assert.SkipWhen(Path is null, "No chromium on this machine: browser tests are skipped (Debian: apt-get install chromium).");
        // A machine at work on the whole suite may take long over what a person's takes in an instant.
        Assertions.SetDefaultExpectTimeout(60_000);
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>Opens a page of the bot, in French, light unless told otherwise.</summary>
    public Task<IPage> OpenAsync(BotApp app, string path = "/", bool dark = false, int width = 1280, int height = 900, bool script = true) =>
        OpenAsync(app.Address, path, dark, width, height, script);

    /// <summary>The same for a bot known by its address only.</summary>
    public async Task<IPage> OpenAsync(Uri address, string path = "/", bool dark = false, int width = 1280, int height = 900, bool script = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(), Locale = "fr-FR", JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, fault) => Complaints.Add(fault);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A file of tests/oracles with its npm packages; skips the test with a plain reason where they are not installed.</summary>
    public async Task<IPage> OpenOracleAsync(string file, bool dark = false, int width = 1280, params string[] scripts)
    {
        Assert.SkipUnless(scripts.All(s => File.Exists(Repository.PathOf("tests/oracles/" + s))), "The packages of tests/oracles are not installed (node 20 or later: npm ci --prefix tests/oracles): its checks are skipped.");
        var page = await OpenAsync(new Uri("file://" + Repository.PathOf("tests/oracles/")), "file://" + Repository.PathOf("tests/oracles/" + file), dark, width);
        foreach (var script in scripts)
        {
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Repository.PathOf("tests/oracles/" + script) });
        }

        return page;
    }

    /// <summary>What axe finds that hinders a person seriously, in words; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> SeriousFindingsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help} ({string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))})")];
    }

    /// <summary>Keeps a picture of the page in the folder named by CGTBOT_SHOTS, when there is one.</summary>
    public static async Task ShootAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("CGTBOT_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
