using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CgtBot.Evidence.Word;

/// <summary>Pictures in the text, as wide as it, each with the words that stand for it.</summary>
internal sealed class WordPictures(MainDocumentPart document)
{
    private const long TextWidth = 6_120_000;
    private uint drawn;

    public Drawing Draw(EvidencePicture picture)
    {
        var part = document.AddImagePart(ImagePartType.Png);
        using (var png = new MemoryStream(picture.Png))
        {
            part.FeedData(png);
        }

        drawn++;
        var height = TextWidth * picture.Height / picture.Width;
        return new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = TextWidth, Cy = height },
            new Wp.DocProperties { Id = drawn, Name = picture.File, Description = picture.AlternativeText },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Picture(picture, document.GetIdOfPart(part), height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });
    }

    private Pic.Picture Picture(EvidencePicture picture, string part, long height) => new(
        new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = drawn, Name = picture.File, Description = picture.AlternativeText }, new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = part }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = TextWidth, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
