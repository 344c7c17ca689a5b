using CgtBot.Channels.Web;
using CgtBot.Storage;

namespace CgtBot.Pages;

/// <summary>The database and the day as the visitor's section sees them.</summary>
internal static class PageDb
{
    public static BotDb Of(HttpContext context) => context.RequestServices.GetRequiredService<BotDb>().Enter(Visitor.Of(context).Section.Section);

    public static DateOnly Today(HttpContext context) => Visitor.Of(context).Section.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
}
