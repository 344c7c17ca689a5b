namespace CgtBot.Channels.Teams.Extension;

/// <summary>How the manifest names what the bot adds to the client: the action on a message, and the search.</summary>
public static class ExtensionCommands
{
    public const string Follow = "suivre";
    public const string Search = "chercher";
    public const string Words = "mots";

    /// <summary>The only place the action is offered in.</summary>
    public const string MessageContext = "message";
}
