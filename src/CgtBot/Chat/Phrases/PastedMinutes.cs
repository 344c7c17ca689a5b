using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Dossiers;

namespace CgtBot.Chat.Phrases;

/// <summary>A message of several lines in which questions, demands or promises are read as in minutes, and which is no order of its own.</summary>
internal static class PastedMinutes
{
    private const int Shortest = 160;
    private const int FewestLines = 4;
    private const int FewestFound = 2;

    public static bool Are(PhraseReader reader, string phrase, ChatCommand read, DateOnly today)
    {
        if (phrase.Length is < Shortest or > PhraseReader.LongestPhrase) return false;
        var lines = phrase.Split('\n').Count(line => line.Any(char.IsLetter));
        return lines >= FewestLines && !Carries(read, phrase) && SeveralOrders.Of(reader, phrase, read, today).Count * 2 < lines && Found(phrase) >= FewestFound;
    }

    /// <summary>« Noter question : » with a long text is an order, and the text is what it notes.</summary>
    private static bool Carries(ChatCommand read, string phrase) => read.Name == "analyse" || read.Arguments.Values.Any(value => value.Length * 2 > phrase.Length);

    private static int Found(string phrase) => MinutesReader.Read(phrase) is var dossier ? DossierLine.Of(dossier).Count + dossier.Answers.Count : 0;
}
