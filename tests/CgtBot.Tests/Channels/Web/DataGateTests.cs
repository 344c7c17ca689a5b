using System.Net;
using Microsoft.Extensions.Configuration;

namespace CgtBot.Tests.Channels.Web;

public sealed class DataGateTests
{
    [Fact]
    public async Task What_comes_before_the_data_are_ready_waits_and_is_then_answered()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("cgtbot-gate-");
        await using (var app = BotHost.Build([], b => b.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Storage:Folder", Path.Combine(folder.FullName, "data")), new("Storage:KeyFolder", Path.Combine(folder.FullName, "keys"))])))
        {
            app.Urls.Clear();
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync(ct);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var page = client.GetAsync("/", ct);

            (await client.GetAsync("/health/live", ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
            page.IsCompleted.ShouldBeFalse();

            await BotHost.PrepareAsync(app, ct);
            (await page).StatusCode.ShouldBe(HttpStatusCode.OK);
            await app.StopAsync(ct);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
