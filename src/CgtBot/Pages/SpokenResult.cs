using System.Globalization;

namespace CgtBot.Pages;

/// <summary>A page in a language that became known after the request was let in. A culture set in an awaited handler is lost when it returns: it is set where the page is drawn.</summary>
internal sealed class SpokenResult(CultureInfo language, IResult page) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        return page.ExecuteAsync(httpContext);
    }
}
