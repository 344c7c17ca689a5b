using System.Text.Json;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>The invokes the bot answers.</summary>
public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string FetchTask = "composeExtension/fetchTask";
    public const string SubmitAction = "composeExtension/submitAction";
    public const string Query = "composeExtension/query";
    public const string FileConsent = "fileConsent/invoke";

    /// <summary>The value of an invoke; nothing when it is of another shape.</summary>
    public static T? ValueOf<T>(this Activity activity)
        where T : class
    {
        try
        {
            return activity.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize<T>(ActivityJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
