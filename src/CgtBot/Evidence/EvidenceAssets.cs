namespace CgtBot.Evidence;

/// <summary>Styles and the script of the verifier, written into the files themselves so that they need nothing else.</summary>
internal static class EvidenceAssets
{
    public static string PrintCss { get; } = Read("print.css");

    public static string VerifierCss { get; } = Read("verifier.css");

    public static string VerifierScript { get; } = Read("unzip.js") + Read("verifier.js");

    private static string Read(string name)
    {
        using var stream = typeof(EvidenceAssets).Assembly.GetManifestResourceStream("evidence/" + name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
