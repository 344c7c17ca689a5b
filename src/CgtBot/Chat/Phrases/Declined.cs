using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>What is said to a question of the bot and answers nothing: « non merci » takes it back, « merci ! » or « je ne sais pas encore » leaves it asked.</summary>
internal static partial class Declined
{
    public static bool IsNo(string phrase) => No().IsMatch(string.Join(' ', Tokens.Words(phrase)));

    public static bool IsNothing(string phrase) => Nothing().IsMatch(string.Join(' ', Tokens.Words(phrase)));

    [GeneratedRegex(@"^(?:(?:ah|euh|heu|bah|ben|bon|oh|ok|alors|finalement|en fait) )*(?:(?:non|nan|nope|no)(?: (?:non|nan|merci|thanks|thank you|finalement|pas maintenant|pas la peine|c est bon|en fait|ca ira|ca va|c est rien|rien|plus tard|du tout|laisse|laisse tomber))*|pas maintenant|pas la peine|pas la peine merci|plus tard|not now)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:(?:ah|euh|heu|bah|ben|bon|oh|ok|alors|super|parfait) )*(?:merci(?: (?:bien|beaucoup|a toi|a vous|bot|d avance))*|thanks|thank you|(?:je|j|on|nous)(?: ne?)? (?:sais|sait|savons)(?: (?:pas|plus))(?: (?:encore|trop|trop encore|du tout))?|aucune idee|pas encore|attends?|attendez|(?:attends?|attendez )?(?:un instant|une minute|deux minutes|un moment|une seconde)|bonjour|bonsoir|salut|coucou|i don t know(?: yet)?|wait|hold on|one moment)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Nothing();
}
