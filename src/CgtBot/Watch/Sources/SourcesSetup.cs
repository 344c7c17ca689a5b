using CgtBot.Watch.Originals;
using CgtBot.Watch.Sources.Drupal;
using CgtBot.Watch.Sources.EmploiTerritorial;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Folder;
using CgtBot.Watch.Sources.FranceTravail;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Mailbox;
using CgtBot.Watch.Sources.Pages;
using CgtBot.Watch.Sources.ServicePublic;
using CgtBot.Watch.Sources.SharePoint;
using CgtBot.Watch.Sources.Sitemap;
using CgtBot.Watch.Sources.Talentsoft;
using CgtBot.Watch.Sources.Tokens;
using CgtBot.Watch.Sources.WordPress;

namespace CgtBot.Watch.Sources;

/// <summary>Registers each kind of source by its own line.</summary>
public static class SourcesSetup
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        // The order of the clues is the order they are tried in: the fullest way to read a site first.
        .AddTransient<ISource, TalentsoftSource>().AddTransient<ISourceClue, TalentsoftClue>()
        .AddTransient<ISource, EmploiTerritorialSource>().AddTransient<ISourceClue, EmploiTerritorialClue>()
        .AddTransient<ISource, FranceTravailSource>().AddTransient<ISourceClue, FranceTravailClue>().AddSingleton<FranceTravailAccess>()
        .AddTransient<ISource, ServicePublicSource>().AddTransient<ISourceClue, ServicePublicClue>()
        .AddTransient<ISource, WordPressSource>().AddTransient<ISourceClue, WordPressClue>()
        .AddTransient<ISource, DrupalSource>().AddTransient<ISourceClue, DrupalClue>()
        .AddTransient<ISource, FeedSource>().AddTransient<ISourceClue, FeedClue>()
        .AddTransient<ISource, JsonSource>()
        .AddTransient<ISource, PageSource>()
        .AddTransient<ISource, SitemapSource>()
        .AddTransient<ISource, FolderSource>().AddTransient<ISourceClue, FolderClue>()
        .AddTransient<ISource, MailboxSource>().AddTransient<ISourceClue, MailboxClue>().AddTransient<MailboxVisit>().AddSingleton<OriginalSeal>()
        .AddTransient<ISource, SharePointSource>().AddTransient<ISourceClue, SharePointClue>().AddTransient<SharePointAccess>()
        .AddTransient<ClientCredentials>()
        .AddTransient<DocumentReader>()
        .AddTransient<DetailPages>()
        .AddTransient<OnePage>()
        .AddTransient<SourceDetector>()
        .AddTransient<SourceReader>();
}
