using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using Microsoft.AspNetCore.Http.Features;

namespace CgtBot.Channels.Web;

/// <summary>The person behind a request, the section they see and the web channel they speak in.</summary>
public sealed record Visitor(Section Section, int Channel, AuthorId Author, Role Role, string? Label)
{
    /// <summary>True for the person at the machine itself, who needs no code.</summary>
    public bool IsLocal => Author == AuthorId.LocalSteward;

    public static Visitor Of(HttpContext context) => context.Features.GetRequiredFeature<Visitor>();
}
