using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>What is wrong with a value that was given on the command line, in the reader's language: the parser's own words are English and name our types.</summary>
internal static class WrongValue
{
    public static string Of(ParseError error, string verb) => error.SymbolResult switch
    {
        OptionResult { Tokens: [{ Value: var given }, ..] } option when Among(option.Option.ValueType) is { } known => Say(FaultTexts.ValueNotAmong, given, option.Option.Name, verb, known),
        OptionResult { Tokens: [{ Value: var given }, ..] } option => Say(FaultTexts.ValueRefused, given, option.Option.Name, verb),
        ArgumentResult { Tokens: [{ Value: var given }, ..] } argument => Say(FaultTexts.ValueRefused, given, argument.Argument.Name, verb),
        OptionResult option => Say(FaultTexts.ValueMissing, option.Option.Name, verb),
        ArgumentResult argument => Say(FaultTexts.ValueMissing, argument.Argument.Name, verb),
        _ => error.Message,
    };

    /// <summary>The values of a choice; « none » is how the absence of one is kept, and nobody's to give.</summary>
    private static string? Among(Type type) => type.IsEnum ? string.Join(", ", Enum.GetNames(type).Where(name => name != "None").Select(name => name.ToLowerInvariant())) : null;

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
