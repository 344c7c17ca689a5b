using CgtBot.Channels.Teams.Extension;
using CgtBot.Chat.Commands;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Manifest;

/// <summary>The manifest of an installation, in the language of the moment. Pure.</summary>
/// <remarks>
/// No resource-specific permission is asked: named in a channel the bot is handed that message, and it reads no other.
/// </remarks>
public static class AppDescription
{
    public const string DefaultLanguage = "fr";

    public const string OtherLanguage = "en";

    private static readonly string[] Shared = ["team", "groupChat"];

    private static readonly string[] Personal = ["personal"];

    public static AppManifest Of(AppOrder order, string version) => new()
    {
        Version = version,
        Id = order.Id,
        Developer = DeveloperAt(new UriBuilder(Uri.UriSchemeHttps, order.Domain).Uri.AbsoluteUri),
        LocalizationInfo = new Localization(DefaultLanguage, [new Translation(OtherLanguage, FileOf(OtherLanguage))]),
        Name = new AppName(AppPackageTexts.Name, AppPackageTexts.FullName),
        Description = new AppName(AppPackageTexts.Short, AppPackageTexts.Full),
        Icons = new AppIcons("color.png", "outline.png"),
        AccentColor = "#B3122D",
        DefaultInstallScope = "personal",
        Bots = [new AppBot(order.Id, [.. Personal, .. Shared], SupportsFiles: true, [new CommandList(Personal, Alone()), new CommandList(Shared, Together())])],
        StaticTabs = [new StaticTab("registre", AppPackageTexts.Tab, new UriBuilder(Uri.UriSchemeHttps, order.Domain) { Path = OpenCommand.TabPath }.Uri.AbsoluteUri, Personal)],
        ComposeExtensions = [new MessageExtension(order.Id, [Follow(), Search()])],
        Permissions = ["identity"],
        ValidDomains = [order.Domain],
    };

    public static string FileOf(string language) => $"{language}.json";

    private static AppDeveloper DeveloperAt(string page) => new(AppPackageTexts.Developer, page, page, page);

    private static OfferedCommand[] Together() =>
    [
        new(AppPackageTexts.Help, AppPackageTexts.HelpDetail),
        new(AppPackageTexts.Open, AppPackageTexts.OpenDetail),
        new(AppPackageTexts.Note, AppPackageTexts.NoteDetail),
        new(AppPackageTexts.Promises, AppPackageTexts.PromisesDetail),
        new(AppPackageTexts.Gaps, AppPackageTexts.GapsDetail),
        new(AppPackageTexts.Consultations, AppPackageTexts.ConsultationsDetail),
        new(AppPackageTexts.Week, AppPackageTexts.WeekDetail),
    ];

    private static OfferedCommand[] Alone() =>
        [.. Together(), new(AppPackageTexts.Sources, AppPackageTexts.SourcesDetail), new(AppPackageTexts.Undo, AppPackageTexts.UndoDetail), new(AppPackageTexts.Data, AppPackageTexts.DataDetail)];

    private static ExtensionCommand Follow() => new(ExtensionCommands.Follow, "action", [ExtensionCommands.MessageContext], AppPackageTexts.Follow, AppPackageTexts.FollowDetail) { FetchTask = true };

    private static ExtensionCommand Search() => new(ExtensionCommands.Search, "query", ["compose", "commandBox"], AppPackageTexts.Search, AppPackageTexts.SearchDetail)
    {
        Parameters = [new ExtensionParameter(ExtensionCommands.Words, AppPackageTexts.Words, AppPackageTexts.WordsDetail, "text")],
    };
}
