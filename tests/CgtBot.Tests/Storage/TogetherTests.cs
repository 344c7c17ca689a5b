using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Storage;

public sealed class TogetherTests
{
    [Fact]
    public async Task What_comes_at_once_is_all_saved_and_one_that_fails_spoils_no_other()
    {
        await using var app = await BotApp.StartAsync();
        var together = app.Services.GetRequiredService<Together>();

        var saves = Enumerable.Range(0, 60).Select(n => together.SaveAsync(db => n == 25 ? throw new InvalidOperationException("spoilt") : AddAsync(db, n))).ToList();

        (await Should.ThrowAsync<InvalidOperationException>(() => saves[25])).Message.ShouldBe("spoilt");
        await Task.WhenAll(saves.Where((_, n) => n != 25));
        (await app.Reads(db => db.Receipts.Where(r => r.Platform == "test").CountAsync())).ShouldBe(59);
    }

    private static Task AddAsync(BotDb db, int n)
    {
        db.Receipts.Add(new Receipt { Platform = "test", Key = $"{n}", Conversation = "c" });
        return db.SaveChangesAsync();
    }
}
