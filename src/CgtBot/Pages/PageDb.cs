using CgtBot.Channels.Web;
using CgtBot.Storage;

namespace CgtBot.Pages;

/// <summary>The database, the day and the moment as the visitor's section sees them.</summary>
internal static class PageDb
{
    public static BotDb Of(HttpContext context) => context.RequestServices.GetRequiredService<BotDb>().Enter(Visitor.Of(context).Section.Section);

    public static DateOnly Today(HttpContext context) => Visitor.Of(context).Section.DayOf(Now(context));

    public static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
