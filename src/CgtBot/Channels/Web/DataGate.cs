using CgtBot.Storage;

namespace CgtBot.Channels.Web;

/// <summary>Holds what comes while the data are brought up to date; the health page answers at once.</summary>
internal sealed class DataGate(RequestDelegate next, DataReady data)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health") || await data.WaitAsync(context.RequestAborted))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
