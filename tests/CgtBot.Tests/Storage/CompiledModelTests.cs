using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Storage;

/// <summary>The embedded database starts on a model compiled beforehand: it is to be the one EF would build from the mapping.</summary>
public class CompiledModelTests
{
    [Fact]
    public async Task The_compiled_model_says_what_the_mapping_says()
    {
        await using var app = await BotApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.ShouldBeOfType<SqliteBotDb>();

        var built = db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false);

        built.ShouldNotBeSameAs(db.Model);
        db.Model.ShouldBeOfType<SqliteBotDbModel>();
        Told(db.Model).ShouldBe(Told(built), "run `dotnet ef dbcontext optimize` as SqliteBotDbModel says");
    }

    private static string Told(IModel model) => string.Join("\n", model.ToDebugString(MetadataDebugStringOptions.LongDefault), string.Join("\n", model.GetEntityTypes().Select(Filters)));

    private static string Filters(IEntityType rows) => $"{rows.Name}: {string.Join("; ", rows.GetDeclaredQueryFilters().Select(f => $"{f.Key} {f.Expression}"))}";
}
