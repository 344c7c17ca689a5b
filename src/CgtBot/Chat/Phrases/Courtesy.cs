using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>« Bonjour », « merci », « ok », « au revoir », said to the bot and nothing else with it: answered in kind, and no order.</summary>
internal static partial class Courtesy
{
    public enum Kind
    {
        Hello,
        Thanks,
        Fine,
        Bye,
    }

    public static Kind? Of(string phrase) => !Whole().IsMatch(phrase) ? null
        : Hello().IsMatch(phrase) ? Kind.Hello
        : Bye().IsMatch(phrase) ? Kind.Bye
        : Thanks().IsMatch(phrase) ? Kind.Thanks
        : Kind.Fine;

    private const string Hellos = @"bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)";
    private const string Byes = @"au revoir|à (?:bientôt|demain|plus(?: tard)?|la prochaine)|bonne (?:journée|soirée|nuit|fin de journée)|bye|goodbye|see you|ciao";
    private const string Thankses = @"(?:un grand |grand |mille )?mercis?|thanks|thank you|thx";
    private const string Fines = @"ok|okay|d['’]accord|très bien|parfait|super|génial|c['’]est (?:bien )?noté|entendu|great|fine";

    [GeneratedRegex(@"^\W*(?:(?:" + Hellos + "|" + Byes + "|" + Thankses + "|" + Fines + @"|le bot|robot|bot|cgtbot|beaucoup|bien|infiniment|à (?:tous|toutes|toi|vous)|et|tout le monde|camarades?|d['’]avance|a lot|very much|so much|everyone|pour (?:tout|ton aide|votre aide|la réponse))\W+)*(?:" + Hellos + "|" + Byes + "|" + Thankses + "|" + Fines + @"|le bot|robot|bot|cgtbot|beaucoup|bien|infiniment|à (?:tous|toutes|toi|vous)|tout le monde|camarades?|d['’]avance|a lot|very much|so much|everyone|pour (?:tout|ton aide|votre aide|la réponse))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\W*(?:" + Hellos + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hello();

    [GeneratedRegex(@"\b(?:" + Byes + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bye();

    [GeneratedRegex(@"\b(?:" + Thankses + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
