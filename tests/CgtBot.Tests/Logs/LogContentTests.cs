using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Logs;

public sealed class LogContentTests
{
    [Fact]
    public async Task Nothing_a_person_writes_is_in_the_logs_at_any_level_the_settings_allow()
    {
        using var log = new LogMemory();
        await using var app = await BotApp.StartAsync(adapt: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
        });
        await app.Says("noter question : combien coûte Zébulon-canari ?");
        await app.Says("réponse 1 : Zébulon-canari coûte 40 000 euros");
        await app.Says("phrase incomprise Zébulon-canari");
        using var person = new WebPerson(app.Address);
        await person.Opens("/?texte=Zébulon-canari");

        log.Lines.ShouldNotBeEmpty();
        log.Lines.Where(line => line.Contains("canari", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_fails_is_told_without_the_content()
    {
        using var log = new LogMemory();
        await using var app = await BotApp.StartAsync(adapt: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
        });
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("DROP TABLE Journal"));
        var fault = await Record.ExceptionAsync(() => app.Says("noter question : combien coûte Zébulon-canari ?"));

        (fault?.ToString() ?? "").ShouldNotContain("canari");
        log.Lines.Where(line => line.Contains("canari", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
