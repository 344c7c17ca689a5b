using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Channels.Web;

public sealed class DataGateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_comes_before_the_data_are_ready_waits_and_is_then_answered()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = Build();
        await app.StartAsync(ct);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var page = client.GetAsync("/", ct);

        (await client.GetAsync("/health/live", ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.IsCompleted.ShouldBeFalse();

        await BotHost.PrepareAsync(app, ct);
        (await page).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.StopAsync(ct);
    }

    [Fact]
    public async Task Data_that_cannot_be_made_ready_end_the_start_with_that_fault_alone()
    {
        var ct = TestContext.Current.CancellationToken;
        var (broken, log, door) = (new BrokenDisk(), new Faults(), new Door());
        await using var app = Build(b =>
        {
            b.Services.AddSingleton<IInterceptor>(broken);
            b.Services.AddSingleton<IStartupFilter>(door);
            b.Logging.AddProvider(log);
        });
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(opened.SetResult);
        var start = BotHost.StartAsync(app, ct);
        await opened.Task.WaitAsync(ct);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var waiting = client.GetAsync("/", ct);
        await door.Entered.WaitAsync(ct);

        broken.Break();
        (await Should.ThrowAsync<IOException>(start)).Message.ShouldBe(BrokenDisk.Says);
        (await waiting).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        log.Lines.ShouldBeEmpty();
    }

    private WebApplication Build(Action<WebApplicationBuilder>? adapt = null)
    {
        var app = BotHost.Build([], b =>
        {
            b.Configuration.AddInMemoryCollection([new("Storage:Folder", folder["data"]), new("Storage:KeyFolder", folder["keys"])]);
            adapt?.Invoke(b);
        });
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }

    private sealed class BrokenDisk : DbConnectionInterceptor
    {
        public const string Says = "the disk is broken";

        private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Break() => broken.SetResult();

        public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await broken.Task;
            throw new IOException(Says);
        }
    }

    // Tells that a request has come in: one still on its way when the start fails would find the page closed.
    private sealed class Door : IStartupFilter
    {
        private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => entered.Task;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((_, go) =>
            {
                entered.TrySetResult();
                return go();
            });
            next(app);
        };
    }

    private sealed class Faults : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
