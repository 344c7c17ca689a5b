namespace CgtBot.Channels.Web;

/// <summary>One catch per request: the person is told in their language, the log has the fault, no detail leaves.</summary>
internal sealed class FaultGate(RequestDelegate next, ILogger<FaultGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(fault, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            context.Response.Clear();
            SecurityHeaders.Set(context);
            await Refusal.WriteAsync(context, StatusCodes.Status500InternalServerError, Chat.ChatCards.WordsOf(Storage.StorageFault.Of(fault)));
        }
    }
}
