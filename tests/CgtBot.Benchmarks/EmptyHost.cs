using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CgtBot.Benchmarks;

/// <summary>The least a process of this sort does: ASP.NET, one table through EF on SQLite, Quartz with nothing to do.</summary>
internal static class EmptyHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContext<Notes>(o => o.UseSqlite("Data Source=floor.db"));
        builder.Services.AddQuartz();
        builder.Services.AddQuartzHostedService();
        await using var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Notes>().Database.EnsureCreatedAsync();
        }

        app.MapGet("/", async (Notes notes) => (await notes.Rows.CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await app.RunAsync();
        return 0;
    }

    private sealed class Notes(DbContextOptions<Notes> options) : DbContext(options)
    {
        public DbSet<Note> Rows => Set<Note>();
    }

    private sealed class Note
    {
        public int Id { get; init; }

        public required string Text { get; init; }
    }
}
