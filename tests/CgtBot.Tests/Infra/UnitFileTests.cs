using System.Diagnostics;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Infra;

public sealed class UnitFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_systemd_unit_is_understood_without_a_remark()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed here");
        // The program is not installed on this machine: any other stands for it.
        var unit = folder["cgtbot.service"];
        await File.WriteAllTextAsync(unit, (await File.ReadAllTextAsync(Repository.PathOf("infra/cgtbot.service"))).Replace("ExecStart=/opt/cgtbot/CgtBot", "ExecStart=/bin/true", StringComparison.Ordinal));

        using var analyze = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", unit]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var remarks = await analyze.StandardError.ReadToEndAsync() + await analyze.StandardOutput.ReadToEndAsync();
        await analyze.WaitForExitAsync();

        remarks.Split('\n').Where(line => line.Contains("cgtbot", StringComparison.Ordinal)).ShouldBeEmpty();
        analyze.ExitCode.ShouldBe(0, remarks);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("LISEZMOI.md")]
    [InlineData("infra/README.md")]
    public async Task Every_verb_a_guide_names_exists(string guide)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(guide));
        var named = System.Text.RegularExpressions.Regex.Matches(text, @"(?:CgtBot\.dll|CgtBot --|cgtbot|… --) ([a-z]+)").Select(m => m.Groups[1].Value).Distinct().Except(["dotnet"]);

        named.Where(verb => CgtBot.Verbs.CommandLine.Root().Subcommands.All(c => c.Name != verb)).ShouldBeEmpty();
    }
}
