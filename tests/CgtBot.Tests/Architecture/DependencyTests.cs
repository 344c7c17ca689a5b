using System.Reflection;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Architecture;

/// <summary>DESIGN §3: who may know whom, read from the compiled assemblies.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(RegisterEntry).Assembly;

    private static readonly Lazy<IReadOnlyList<(Type From, Type To)>> OfProcess = new(() => TypeReferences.Of(typeof(BotHost).Assembly));

    private static readonly Lazy<IReadOnlyList<(Type From, Type To)>> OfDomain = new(() => TypeReferences.Of(Domain));

    /// <summary>Folder of src/CgtBot, and the folders it must not know.</summary>
    public static TheoryData<string, string> Forbidden => new()
    {
        { "Storage", "Outbox Watch Reminders Chat Channels Pages Demo Verbs" },
        { "Outbox", "Watch Reminders Chat Pages Demo Verbs" },
        { "Watch", "Reminders Chat Pages Demo Verbs" },
        { "Reminders", "Watch Chat Pages Demo Verbs" },
        { "Chat", "Pages Demo Verbs" },
        { "Channels.Teams", "Channels.Slack Channels.Web Pages" },
        { "Channels.Slack", "Channels.Teams Channels.Web Pages" },
    };

    [Fact]
    public void The_reader_sees_what_a_method_a_lambda_and_a_state_machine_refer_to()
    {
        var seen = TypeReferences.Of(typeof(DependencyTests).Assembly).Where(r => r.From == typeof(ReferenceSample)).Select(r => r.To).ToList();

        foreach (var type in new[] { typeof(IDisposable), typeof(HttpClient), typeof(File), typeof(System.Text.StringBuilder), typeof(TimeProvider), typeof(List<>), typeof(Uri) })
        {
            seen.ShouldContain(type);
        }
    }

    [Fact]
    public void The_domain_knows_no_package() =>
        Domain.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "System" || name == "netstandard");

    [Fact]
    public void The_domain_has_no_clock_and_does_no_input_or_output()
    {
        Type[] edges = [typeof(TimeProvider), typeof(File), typeof(Directory), typeof(FileStream), typeof(FileInfo), typeof(Console), typeof(HttpClient), typeof(System.Diagnostics.Process), typeof(System.Net.Sockets.Socket), typeof(Timer), typeof(System.Diagnostics.Stopwatch)];

        Faults(OfDomain.Value.Where(r => edges.Contains(r.To))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_folder_knows_only_those_before_it(string folder, string unknown) =>
        Faults(OfProcess.Value.Where(r => IsIn(r.From, folder) && unknown.Split(' ').Any(other => IsIn(r.To, other)))).ShouldBeEmpty();

    [Fact]
    public void A_channel_interface_knows_the_domain_only() =>
        Faults(OfProcess.Value.Where(r => r.From.Namespace == "CgtBot.Channels" && r.From.IsInterface && r.To.Namespace!.StartsWith("CgtBot.", StringComparison.Ordinal) && r.To.Assembly != Domain && r.To.Namespace != "CgtBot.Channels")).ShouldBeEmpty();

    [Fact]
    public void Refit_stays_in_sources_and_channel_clients() => Faults(OfProcess.Value.Where(r => IsWritten(r.From) && IsOf(r.To, "Refit")
        && !IsIn(r.From, "Watch.Fetching") && !IsIn(r.From, "Watch.Sources") && !IsIn(r.From, "Channels.Teams") && !IsIn(r.From, "Channels.Slack"))).ShouldBeEmpty();

    [Fact]
    public void Quartz_stays_in_jobs_and_their_setup() => Faults(OfProcess.Value.Where(r => IsOf(r.To, "Quartz")
        && !r.From.Name.EndsWith("Job", StringComparison.Ordinal) && !r.From.Name.EndsWith("Setup", StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [InlineData("Channels.Teams")]
    [InlineData("Channels.Slack")]
    public void Platform_types_stay_in_their_channel_folder(string folder) => Faults(OfProcess.Value.Where(r => IsWritten(r.From) && !IsIn(r.From, folder)
        && IsIn(r.To, folder) && !r.To.Name.EndsWith("Setup", StringComparison.Ordinal) && !r.To.Name.EndsWith("Options", StringComparison.Ordinal))).ShouldBeEmpty();

    private static bool IsIn(Type type, string folder) => IsOf(type, $"CgtBot.{folder}");

    private static bool IsOf(Type type, string root) => type.Namespace == root || type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true;

    private static bool IsWritten(Type type) => IsOf(type, "CgtBot");

    private static IEnumerable<string> Faults(IEnumerable<(Type From, Type To)> references) => references.Select(r => $"{r.From.FullName} -> {r.To.FullName}");
}

/// <summary>One reference of each sort, for the reader's own test.</summary>
internal sealed class ReferenceSample(HttpClient field) : IDisposable
{
    public static Func<string, bool> Lambda => path => File.Exists(path);

    public static List<Uri>? Signature(System.Text.StringBuilder parameter) => parameter.Length > 0 ? [] : null;

    public async Task StateMachine() => await Task.Delay(TimeSpan.Zero, TimeProvider.System);

    public void Dispose() => field.Dispose();
}
