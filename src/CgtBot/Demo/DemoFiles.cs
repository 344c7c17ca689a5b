using System.Text;

namespace CgtBot.Demo;

/// <summary>The demonstration's own documents, carried inside the program.</summary>
internal static class DemoFiles
{
    public const string Dossier = "dossier-demo.md";

    /// <summary>Minutes a visitor may drop into the conversation, from their day on.</summary>
    public static readonly IReadOnlyList<(DateOnly On, string Name)> Minutes = [(new(2025, 5, 15), "reunion-2025-05-15.md"), (new(2025, 6, 5), "cst-2025-06-05.md")];

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream("demo/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Read(string name) => Encoding.UTF8.GetString(Bytes(name));
}
