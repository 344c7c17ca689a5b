using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Web;

/// <summary>Bounds what a form may weigh and checks its antiforgery token, on loopback too.</summary>
internal sealed class FormGate(RequestDelegate next, IAntiforgery antiforgery, IOptions<WebOptions> options)
{
    // Room for the other fields of the form, and for a long text to be given back to who typed it.
    private const long Margin = 4 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!WebGate.IsUnsafe(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<VerifiesItself>() is not null)
        {
            await next(context);
            return;
        }

        var problem = await ProblemAsync(context);
        await (problem == 0 ? next(context) : Refusal.WriteAsync(context, problem));
    }

    private async Task<int> ProblemAsync(HttpContext context)
    {
        var limit = options.Value.MaxFileBytes + Margin;
        if (context.Request.ContentLength > limit)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limit;
        try
        {
            await context.Request.ReadFormAsync(new FormOptions { ValueLengthLimit = (int)Margin, ValueCountLimit = 10_000, MultipartBodyLengthLimit = limit }, context.RequestAborted);
            return await antiforgery.IsRequestValidAsync(context) ? 0 : StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (InvalidDataException)
        {
            // A null character in a field, a field beyond its bound, a multipart cut short.
            return StatusCodes.Status422UnprocessableEntity;
        }
        catch (InvalidOperationException)
        {
            // Not a form at all.
            return StatusCodes.Status400BadRequest;
        }
    }
}
