using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;

// The least a process of this sort does, the floor of the start benchmark: ASP.NET, one table through EF on SQLite, Quartz with nothing to do.
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

app.MapGet("/", async (Notes notes) => (await notes.Rows.CountAsync()).ToString(CultureInfo.InvariantCulture));
await app.RunAsync();

internal sealed class Notes(DbContextOptions<Notes> options) : DbContext(options)
{
    public DbSet<Note> Rows => Set<Note>();
}

internal sealed class Note
{
    public int Id { get; init; }

    public required string Text { get; init; }
}
