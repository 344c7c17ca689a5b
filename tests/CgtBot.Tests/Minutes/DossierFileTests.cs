using System.Text;
using CgtBot.Dossiers;
using CgtBot.Tests.Dossiers;

namespace CgtBot.Tests.Minutes;

public sealed class DossierFileTests
{
    private const string Text = "Réunion du 3 mars 2025\n\nQuel est le coût de mise en œuvre ?\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 little-endian", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_text_is_the_same_whatever_its_encoding(string name, byte[] bytes) =>
        DossierFile.Decode(bytes).ShouldBe(new DossierFile(Text), name);

    [Fact]
    public void What_is_no_text_is_refused_with_its_reason()
    {
        DossierFile.Decode([]).Problem.ShouldBe(DossierProblem.Empty);
        DossierFile.Decode(" \n\t"u8).Problem.ShouldBe(DossierProblem.Empty);
        DossierFile.Decode([0, 1, 2, 3, 255, 254, 0]).Problem.ShouldBe(DossierProblem.Binary);
        DossierFile.Decode("%PDF-1.7 …"u8).Problem.ShouldBe(DossierProblem.Damaged);
        DossierFile.Decode("PK\u0003\u0004…"u8).Problem.ShouldBe(DossierProblem.Damaged);
        DossierFile.Decode("{\\rtf1 …"u8).Problem.ShouldBe(DossierProblem.Document);
        DossierFile.Decode(new byte[DossierFile.LargestBytes + 1]).Problem.ShouldBe(DossierProblem.TooLarge);
        DossierFile.Decode(OfficeFiles.OpenDocument($"<text:p>{new string('a', DossierFile.LargestBytes + 1)}</text:p>")).Problem.ShouldBe(DossierProblem.TooLarge);
    }
}
