using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Storage;

/// <summary>What is read to be verified or put in a dossier is read at one moment, while the bot goes on.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task A_reading_sees_one_moment_holds_up_no_writing_and_is_over_when_it_ends()
    {
        await using var app = await BotApp.StartAsync();

        await app.Reads(async db =>
        {
            await using (await db.BeginReadingAsync(TestContext.Current.CancellationToken))
            {
                (await db.Entries.CountAsync()).ShouldBe(0);
                await app.Says("note une question : Qui a choisi cet outil ?");
                (await db.Entries.CountAsync()).ShouldBe(0);
            }

            (await db.Entries.CountAsync()).ShouldBe(1);
            return 0;
        });
    }
}
