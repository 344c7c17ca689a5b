using System.Globalization;
using CgtBot.Chat;
using CgtBot.Texts;
using CgtBot.Watch.Secrets;

namespace CgtBot.Channels.Web;

/// <summary>What a person sent with the form: a phrase, a pressed button or a file; or why it cannot be taken, and the text to give back so that nothing typed is lost.</summary>
public abstract record SentForm
{
    public const string TextField = "text";
    public const string FileField = "file";
    private const int LongestLabel = 200;

    /// <summary>Line is what the conversation keeps of it.</summary>
    public sealed record Taken(string Line, Func<Visitor, Incoming> ToIncoming) : SentForm
    {
        /// <summary>The words sent with a file: a message of their own.</summary>
        public Taken? Then { get; init; }
    }

    public sealed record Refused(string Problem, string GivenBack = "") : SentForm;

    public static async Task<SentForm> ReadAsync(IFormCollection form, WebOptions options, CancellationToken ct)
    {
        if (form.Files.GetFile(FileField) is { FileName.Length: > 0 } file)
        {
            var words = form[TextField].FirstOrDefault() ?? "";
            return With(words, await ReadFileAsync(file, options, ct), string.IsNullOrWhiteSpace(words) ? null : ReadText(words, options));
        }

        return form[PressedButton.Field].FirstOrDefault() is { } pressed ? ReadPressed(pressed, form) : ReadText(form[TextField].FirstOrDefault() ?? "", options);
    }

    private static SentForm With(string words, SentForm file, SentForm? spoken) => (file, spoken) switch
    {
        (Refused refused, _) => refused with { GivenBack = words },
        (_, Refused refused) => refused,
        (Taken taken, Taken said) => taken with { Then = said with { ToIncoming = v => said.ToIncoming(v) with { BesideFile = true } } },
        _ => file,
    };

    private static SentForm ReadText(string raw, WebOptions options)
    {
        var (text, takenOut) = PlainText.Clean(raw);
        return text.Length > options.MaxMessageCharacters ? new Refused(Say(WebTexts.TooLong, text.Length, options.MaxMessageCharacters), text)
            : takenOut > 0 ? new Refused(Say(WebTexts.ControlCharacters, takenOut), text)
            : string.IsNullOrWhiteSpace(text) ? new Refused(WebTexts.Empty)
            : new Taken(TypedSecret.Hide(text.Trim()), v => new Incoming(v.Section.Section, v.Channel, v.Author, v.Role, text.Trim()));
    }

    private static SentForm ReadPressed(string value, IFormCollection form)
    {
        if (PressedButton.Read(value) is not { } button)
        {
            return new Refused(WebTexts.UnknownButton);
        }

        var command = button.CommandWith(form);
        return new Taken(PlainText.Clean(Short(button.Label)).Text, v => new Incoming(v.Section.Section, v.Channel, v.Author, v.Role, null, command));
    }

    private static async Task<SentForm> ReadFileAsync(IFormFile file, WebOptions options, CancellationToken ct)
    {
        var name = PlainText.Clean(Path.GetFileName(file.FileName)).Text;
        if (file.Length > options.MaxFileBytes)
        {
            return new Refused(Say(WebTexts.FileTooLarge, name, file.Length / 1024d / 1024d, options.MaxFileMegabytes));
        }

        if (file.Length == 0)
        {
            return new Refused(Say(WebTexts.FileEmpty, name));
        }

        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, ct);
        return new Taken(Say(WebTexts.FileDropped, name, Math.Max(1, bytes.Length / 1024)), v => new Incoming(v.Section.Section, v.Channel, v.Author, v.Role, null, File: new DroppedFile(name, bytes)));
    }

    /// <summary>A label is a few words; a form made by hand may send anything.</summary>
    private static string Short(string label) => label.Length <= LongestLabel ? label : label[..LongestLabel];

    private static string Say(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
