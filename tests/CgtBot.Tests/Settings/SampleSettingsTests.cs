using CgtBot.Settings;
using CgtBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CgtBot.Tests.Settings;

/// <summary>appsettings.sample.json is the manual of the settings: nothing missing, nothing unknown, nothing wrong, each with a word on it.</summary>
public sealed class SampleSettingsTests
{
    private static readonly IConfigurationRoot Sample = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.sample.json")).Build();

    [Fact]
    public void Every_options_class_is_in_the_catalogue() => typeof(BotHost).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && t is { IsClass: true, IsPublic: true })
        .ShouldBe(SettingsCatalogue.All.Select(s => s.Options), ignoreOrder: true);

    [Fact]
    public void Every_setting_is_in_the_sample()
    {
        var written = Sample.AsEnumerable().Select(s => s.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        SettingsCatalogue.All.SelectMany(s => Keys(s.Key, s.Options)).Append("urls").Where(key => !written.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_the_sample_is_unknown_or_wrong() => SettingsCheck.Problems(Sample).ShouldBeEmpty();

    [Fact]
    public void The_sample_shows_the_defaults()
    {
        foreach (var (key, type) in SettingsCatalogue.All)
        {
            var shown = Activator.CreateInstance(type)!;
            Sample.GetSection(key).Bind(shown);
            shown.ShouldBeEquivalentTo(Activator.CreateInstance(type)!, $"section {key}");
        }
    }

    [Fact]
    public void Every_setting_of_the_sample_has_a_comment()
    {
        var lines = File.ReadAllLines(Repository.PathOf("appsettings.sample.json"));

        lines.Where((line, i) => line.TrimStart().StartsWith('"') && !lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys(string path, Type options) => SettingsCheck.Settable(options)
        .SelectMany(p => SettingsCheck.IsNested(p.PropertyType) ? Keys($"{path}:{p.Name}", p.PropertyType) : [$"{path}:{p.Name}"]);
}
