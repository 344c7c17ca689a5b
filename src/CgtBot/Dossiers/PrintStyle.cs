namespace CgtBot.Dossiers;

/// <summary>The style of the printed dossier, written into the file itself.</summary>
internal static class PrintStyle
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream("dossiers/print.css")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
