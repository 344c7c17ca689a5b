using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace CgtBot.Tests.Support;

/// <summary>A script of tests/oracles, asked in JSON on its input and answering in JSON on its output.</summary>
public static class NodeOracle
{
    /// <summary>Longest time an answer may take on a loaded machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>For who must do something else beside the asking.</summary>
    public static void SkipUnlessThere(params string[] packages) =>
        Assert.SkipUnless(packages.All(p => Directory.Exists(Repository.PathOf("tests/oracles/node_modules/" + p))), "The packages of tests/oracles are not installed (node 20 or later: npm ci --prefix tests/oracles): its checks are skipped.");

    public static async Task<JsonNode> AskAsync(string script, JsonNode question, params string[] packages)
    {
        SkipUnlessThere(packages);
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests/oracles/" + script)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var (said, complained) = (node.StandardOutput.ReadToEndAsync(limit.Token), node.StandardError.ReadToEndAsync(limit.Token));
            await node.StandardInput.WriteAsync(question.ToJsonString());
            node.StandardInput.Close();
            await node.WaitForExitAsync(limit.Token);
            node.ExitCode.ShouldBe(0, await complained);
            return JsonNode.Parse(await said)!;
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
    }
}
