using System.Net;
using System.Text;
using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static CgtBot.Watch.Fetching.FetchOutcome;

namespace CgtBot.Tests.Watch.Fetching;

public sealed class FetcherTests : IAsyncLifetime
{
    private FakeSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await FakeSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_answer_is_kept_with_everything_that_proves_it()
    {
        _site.Serve("/rss?dept=044", "<rss/>"u8.ToArray(), "application/rss+xml; charset=\"UTF-8\"", "\"v1\"", "Wed, 03 Jun 2026 15:10:39 GMT").Redirect("/old", "/rss?dept=044#top", 301);

        var fetched = (await FetchAsync(_site.At("/old"))).ShouldBeOfType<Fetched>();

        Encoding.UTF8.GetString(fetched.Bytes.Span).ShouldBe("<rss/>");
        fetched.MediaType.ShouldBe("application/rss+xml");
        fetched.Charset.ShouldBe("UTF-8");
        fetched.ETag.ShouldBe("\"v1\"");
        fetched.LastModified.ShouldBe("Wed, 03 Jun 2026 15:10:39 GMT");
        fetched.FinalAddress.ShouldBe(_site.At("/rss?dept=044"));
        fetched.Redirects.ShouldBe([_site.At("/old")]);
        fetched.Status.ShouldBe(200);
        fetched.IsComplete.ShouldBeTrue();
        fetched.RequestHeaders.ShouldContain(h => h.Name == "User-Agent" && h.Value.StartsWith("CgtBot/"));
        fetched.ResponseHeaders.ShouldContain(h => h.Name == "Content-Type");
        fetched.ResponseHeaders.ShouldContain(h => h.Name == "ETag");
    }

    [Fact]
    public async Task What_a_site_writes_beside_its_answer_is_kept_within_reason_for_it_is_kept_with_every_item()
    {
        _site.On("/rss", http =>
        {
            http.Response.Headers["X-Long"] = new string('a', 50_000);
            http.Response.Headers["X-Short"] = "b";
            return Task.CompletedTask;
        }).Redirect("/far", "/" + new string('a', 5_000));

        var headers = (await FetchAsync(_site.At("/rss"))).ShouldBeOfType<Fetched>().ResponseHeaders;
        headers.Sum(h => h.Value.Length).ShouldBeLessThan(20_000);
        headers.ShouldContain(h => h.Name == "X-Short");
        (await FetchAsync(_site.At("/far"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Redirects);
        _site.Seen.ShouldBe(["/rss", "/far"]);
    }

    [Theory]
    [InlineData("\"v1\"", null)]
    [InlineData(null, "Wed, 03 Jun 2026 15:10:39 GMT")]
    public async Task What_did_not_change_is_not_sent_again(string? etag, string? lastModified)
    {
        _site.Serve("/rss", "<rss/>"u8.ToArray(), "text/xml", etag, lastModified);
        using var fetching = Start();
        var fetcher = fetching.GetRequiredService<Fetcher>();
        var first = (await fetcher.FetchAsync(new(_site.At("/rss")), default)).ShouldBeOfType<Fetched>();

        (await fetcher.FetchAsync(new(_site.At("/rss"), first.ETag, first.LastModified), default)).ShouldBeOfType<NotModified>();
    }

    [Fact]
    public async Task No_cookie_and_no_trace_of_ours_is_sent()
    {
        var headers = new List<string>();
        _site.On("/", http =>
        {
            headers.AddRange(http.Request.Headers.Keys);
            http.Response.Headers.SetCookie = "session=1";
            return Task.CompletedTask;
        });
        using var fetching = Start();
        await fetching.GetRequiredService<Fetcher>().FetchAsync(new(_site.Root), default);
        var second = (await fetching.GetRequiredService<Fetcher>().FetchAsync(new(_site.Root), default)).ShouldBeOfType<Fetched>();

        headers.Distinct(StringComparer.OrdinalIgnoreCase).ShouldBe(["Host", "User-Agent", "Accept", "Accept-Encoding", "Accept-Language"], ignoreOrder: true);
        second.ResponseHeaders.ShouldNotContain(h => h.Name == "Set-Cookie");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_page_is_read_within_its_bound(string coding)
    {
        _site.Bomb("/zeros", 1, coding);
        (await FetchAsync(_site.At("/zeros"), ("Watch:MaxRatio", "10000"), ("Watch:MaxBytes", "2000000"))).ShouldBeOfType<Fetched>().Bytes.Length.ShouldBe(1024 * 1024);
    }

    [Theory]
    [InlineData("gzip", "Watch:MaxRatio", "100")]
    [InlineData("br", "Watch:MaxRatio", "100")]
    [InlineData("gzip", "Watch:MaxRatio", "10000")]
    public async Task A_compressed_bomb_is_too_large(string coding, string key, string value)
    {
        _site.Bomb("/bomb", 400, coding);
        (await FetchAsync(_site.At("/bomb"), (key, value))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.TooLarge);
    }

    [Fact]
    public async Task A_body_of_200_MB_is_given_up_early()
    {
        _site.Flood("/flood", 200);
        (await FetchAsync(_site.At("/flood"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.TooLarge);
    }

    [Fact]
    public async Task A_site_that_never_answers_is_a_timeout()
    {
        _site.Silent("/silent");
        (await FetchAsync(_site.At("/silent"), ("Watch:Timeout", "00:00:00.4"), ("Watch:AttemptTimeout", "00:00:00.1"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_a_timeout()
    {
        _site.Drip("/drip");
        (await FetchAsync(_site.At("/drip"), ("Watch:Timeout", "00:00:00.4"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact]
    public async Task An_answer_cut_on_the_way_gives_what_came_and_asks_again_in_full_next_time()
    {
        _site.CutAfter("/cut", Encoding.UTF8.GetBytes("<rss><channel><item/>............"), 21, "text/xml");
        var fetched = (await FetchAsync(_site.At("/cut"))).ShouldBeOfType<Fetched>();
        Encoding.UTF8.GetString(fetched.Bytes.Span).ShouldBe("<rss><channel><item/>");
        fetched.IsComplete.ShouldBeFalse();
        fetched.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_loop_of_redirects_is_left()
    {
        _site.Redirect("/a", "/b").Redirect("/b", "/a");
        (await FetchAsync(_site.At("/a"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Redirects);
        _site.Seen.ShouldBe(["/a", "/b"]);
    }

    [Fact]
    public async Task A_sixth_redirect_is_not_followed()
    {
        for (var i = 0; i < 10; i++)
        {
            _site.Redirect($"/{i}", $"/{i + 1}");
        }

        (await FetchAsync(_site.At("/0"))).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Redirects);
        _site.Seen.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", RefusalReason.PrivateAddress)]
    [InlineData("http://10.0.0.1/", RefusalReason.PrivateAddress)]
    [InlineData("http://[fd00:ec2::254]/", RefusalReason.PrivateAddress)]
    [InlineData("http://[::ffff:10.0.0.1]/", RefusalReason.PrivateAddress)]
    [InlineData("http://0.0.0.0/", RefusalReason.PrivateAddress)]
    [InlineData("file:///etc/passwd", RefusalReason.NotHttp)]
    [InlineData("ftp://example.org/", RefusalReason.NotHttp)]
    [InlineData("http://user:secret@example.org/", RefusalReason.HasCredentials)]
    public async Task A_redirect_is_checked_like_a_first_address(string target, RefusalReason reason)
    {
        _site.Redirect("/go", target);
        (await FetchAsync(_site.At("/go"))).ShouldBeOfType<Refused>().Reason.ShouldBe(reason);
        (await FetchAsync(new Uri(target))).ShouldBeOfType<Refused>().Reason.ShouldBe(reason);
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_refused() =>
        AddressRules.Refusal(new Uri("http://example.org/"), [new Uri("https://example.org/")]).ShouldBe(RefusalReason.Downgrade);

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://2130706433")]
    [InlineData("http://0x7f.1")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]")]
    public async Task Loopback_is_refused_outside_the_demo(string host)
    {
        var outcome = await FetchAsync(new Uri($"{host}:{_site.Root.Port}/"), ("Watch:AllowLoopback", "false"));
        outcome.ShouldBeOfType<Refused>().Reason.ShouldBe(RefusalReason.PrivateAddress);
        _site.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_checked_is_the_address_dialled()
    {
        var lookups = 0;
        // A rebinding name: harmless when first asked, the metadata of the machine the next time.
        Task<IPAddress[]> Rebinding(string host, CancellationToken _) =>
            Task.FromResult<IPAddress[]>([Interlocked.Increment(ref lookups) == 1 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254")]);
        _site.Redirect("/first", $"http://second.example:{_site.Root.Port}/");
        using var fetching = Start(services => services.AddSingleton<HostResolver>(Rebinding));

        var outcome = await fetching.GetRequiredService<Fetcher>().FetchAsync(new(new Uri($"http://first.example:{_site.Root.Port}/first")), default);

        outcome.ShouldBeOfType<Refused>().Reason.ShouldBe(RefusalReason.PrivateAddress);
        _site.Seen.ShouldBe(["/first"]);
        lookups.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_said_so()
    {
        using var fetching = Start(services => services.AddSingleton<HostResolver>((_, _) => Task.FromResult<IPAddress[]>([])));
        var outcome = await fetching.GetRequiredService<Fetcher>().FetchAsync(new(new Uri("http://nowhere.example/")), default);
        outcome.ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Dns);
    }

    [Fact]
    public async Task A_site_without_a_valid_certificate_is_said_so()
    {
        var outcome = await FetchAsync(new Uri($"https://127.0.0.1:{_site.Root.Port}/"));
        outcome.ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Tls);
    }

    [Theory]
    [InlineData(404, null, 1)]
    [InlineData(500, null, 3)]
    [InlineData(503, "0", 3)]
    [InlineData(503, "3600", 1)]
    [InlineData(429, "120", 1)]
    public async Task A_fault_that_passes_is_tried_again_and_a_long_rest_is_respected(int status, string? retryAfter, int calls)
    {
        _site.Status("/busy", status, retryAfter);
        var failed = (await FetchAsync(_site.At("/busy"))).ShouldBeOfType<Failed>();
        (failed.Kind, failed.Status).ShouldBe((FailureKind.Http, status));
        failed.RetryAfter.ShouldBe(retryAfter is null ? null : TimeSpan.FromSeconds(int.Parse(retryAfter)));
        _site.Seen.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_site_that_recovers_within_seconds_is_read()
    {
        var calls = 0;
        _site.On("/", async http =>
        {
            http.Response.StatusCode = ++calls == 1 ? 503 : 200;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, "bonjour");
        });
        (await FetchAsync(_site.Root)).ShouldBeOfType<Fetched>();
        calls.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_are_real_even_when_the_clock_of_the_bot_stands_still_or_jumps()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 13, 8, 0, 0, TimeSpan.Zero));
        _site.Status("/busy", 503).Silent("/silent").Serve("/", "bonjour", "text/plain");
        using var fetching = Start(services => services.AddSingleton<TimeProvider>(clock), ("Watch:HostInterval", "00:00:00.05"), ("Watch:AttemptTimeout", "00:00:02"), ("Watch:Timeout", "00:00:30"), ("Watch:Retries", "1"));
        var fetcher = fetching.GetRequiredService<Fetcher>();

        (await fetcher.FetchAsync(new(_site.At("/busy")), default)).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Http);
        (await fetcher.FetchAsync(new(_site.At("/silent")), default)).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Timeout);
        (await fetcher.FetchAsync(new(_site.Root), default)).ShouldBeOfType<Fetched>().CapturedAt.ShouldBe(clock.GetUtcNow());
        _site.Seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Headers_without_end_are_a_failure_not_a_memory_leak()
    {
        _site.On("/", http =>
        {
            for (var i = 0; i < 300; i++)
            {
                http.Response.Headers[$"X-{i}"] = new string('x', 1000);
            }

            return Task.CompletedTask;
        });
        (await FetchAsync(_site.Root)).ShouldBeOfType<Failed>().Kind.ShouldBe(FailureKind.Network);
    }

    [Fact]
    public async Task A_cancelled_watch_is_cancelled_and_not_a_failure_of_the_site()
    {
        _site.Silent("/silent");
        using var fetching = Start();
        using var stop = new CancellationTokenSource(50);
        await Should.ThrowAsync<OperationCanceledException>(() => fetching.GetRequiredService<Fetcher>().FetchAsync(new(_site.At("/silent")), stop.Token));
    }

    [Fact]
    public void A_setting_out_of_range_is_refused_at_start_by_its_name()
    {
        using var fetching = Start(null, ("Watch:MaxBytes", "12"));
        Should.Throw<Exception>(() => fetching.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate())
            .Message.ShouldContain("Watch:MaxBytes");
    }

    private static async Task<FetchOutcome> FetchAsync(Uri address, params (string, string)[] settings)
    {
        using var fetching = Start(null, settings);
        return await fetching.GetRequiredService<Fetcher>().FetchAsync(new(address), default);
    }

    private static ServiceProvider Start(Action<IServiceCollection>? replace = null, params (string, string)[] settings) => Support.Fetching.Start(replace, settings);
}
