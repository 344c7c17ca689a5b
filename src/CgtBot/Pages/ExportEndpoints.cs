using System.Globalization;
using CgtBot.Channels.Web;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Registers;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>Files to download: the register for whoever may read it, and everybody's own data. Reading changes nothing.</summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPage(ExportCommand.CsvPath, context => FileAsync(context, ExportTexts.FileName, "csv", "text/csv; charset=utf-8", (to, ct) => RegisterFile.WriteAsync(PageDb.Of(context), "csv", Now(context), to, ct)));
        app.MapPage(ExportCommand.JsonPath, context => FileAsync(context, ExportTexts.FileName, "json", "application/json; charset=utf-8", (to, ct) => RegisterFile.WriteAsync(PageDb.Of(context), "json", Now(context), to, ct)));
        app.MapPage(MyDataCommand.FilePath, context => FileAsync(context, ExportTexts.MyDataFileName, "json", "application/json; charset=utf-8", async (to, ct) =>
            await (await PersonalData.ReadAsync(PageDb.Of(context), Visitor.Of(context).Author, ct)).WriteJsonAsync(to, ct)));
    }

    private static async Task<IResult> FileAsync(HttpContext context, string name, string extension, string type, Func<Stream, CancellationToken, Task> write)
    {
        if (Visitor.Of(context).Role < Role.Reader)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        // Written whole before it is sent: a fault on the way is an error page, not half a file.
        var file = new MemoryStream();
        await write(file, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.ToArray(), type, string.Format(CultureInfo.InvariantCulture, name, PageDb.Today(context).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + "." + extension);
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
