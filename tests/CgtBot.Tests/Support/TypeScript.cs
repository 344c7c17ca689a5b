using System.Diagnostics;

namespace CgtBot.Tests.Support;

/// <summary>The TypeScript compiler of tests/oracles.</summary>
public sealed class TypeScript
{
    private const string Compiler = "node_modules/typescript/bin/tsc";

    private static readonly string Folder = Repository.PathOf("tests/oracles");

    private TypeScript() { }

    /// <summary>Skips the test with a plain reason where it is not installed.</summary>
    public static TypeScript Find()
    {
        Assert.SkipUnless(new[] { Compiler, "node_modules/@slack/types/package.json" }.All(f => File.Exists(Path.Combine(Folder, f))), "The packages of tests/oracles are not installed (node 20 or later: npm ci --prefix tests/oracles): its checks are skipped.");
        return new TypeScript();
    }

    /// <summary>What the compiler says of a source that may import the packages of tests/oracles; nothing when all is well.</summary>
    public async Task<string> ComplaintsAsync(string source)
    {
        // Packages are looked for from where the source lies upwards.
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "obj")).FullName, $"{Guid.NewGuid():N}.ts");
        await File.WriteAllTextAsync(file, source);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", [Compiler, "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--pretty", "false", file])
            {
                WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            var complaints = await said + await failed;
            return process.ExitCode == 0 ? complaints : $"exit code {process.ExitCode}\n{complaints}";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
