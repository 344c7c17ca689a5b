using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>A promise told by the one who heard it: « le DRH nous a dit qu'il donnerait des consignes », « elle indique qu'un bilan serait présenté ».</summary>
internal static partial class ReportedPromise
{
    private const string Says =
        @"(?:nous |leur |lui |en )?(?:a |ont |avait |avaient |s'est )?(?:\w+ ){0,2}(?:fini\w* par )?(?:dit|indiqu|assur|confirm|precis|annonc|repond|promi|promet|ajout|certifi|garanti|fait savoir|affirm|conced|declar|conven|convien|engag|inform|lach)\w*";

    // What an employer may well do to the staff side and is no promise.
    private const string Harm =
        @"(?:re)?(?:supprim|ferm|licenci|impos|externalis|sous-trait|redui|baiss|diminu|economis|refus|perd|fusionn|deploi|sanctionn|abandonn|gel|exig|permett|entrain|cout|concern|dur|rester|port|pass|continu|compt|appart|depend|interv|representer|deviend|viend|revien|part|entre|contest|poursuiv|attaqu|fera appel)\w*r(?:a|ont|ait|aient)\b|(?:au|se|dev|pou|pour|faud|voud|sau|i)r(?:a|ont|ait|aient)\b|camera|opera\b|extra\b|ultra\b|infra\b";

    [GeneratedRegex($@"(?:{Lexicon.Employer}[^.;:!?]{{0,40}} |\b(?:il|elle|ils|elles|m\.? [a-z-]+|mme [a-z-]+) ){Says}(?: [\w'().-]+){{0,5}},? qu[e'](?<what>[^.;!?]{{3,200}})", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    // Who says it is who will do it: « que le projet améliorera l'accueil » promises nothing.
    [GeneratedRegex($@"^ ?(?:il|elle|on|l'on|{Lexicon.Employer}(?: [\w'-]+){{0,3}}) (?:[a-z']+ ){{0,3}}(?!{Harm})[a-z]{{2,}}r(?:a|ont|ait|aient)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Future();

    [GeneratedRegex($@"\b(?:sera|seront|serait|seraient) (?:[\w'-]+ ){{0,3}}(?!etendu|change|generalise|porte)(?:re)?{CommitmentCues.Done}\b|\b(?:aura|auront|aurait|auraient) (?:bien )?(?:lieu|acces|droit)\b|\bprend(?:ra|ront|rait|raient) effet\b|\bentrer(?:a|ont|ait|aient) en vigueur\b", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex($@"{Lexicon.Employer}(?:(?! qu[ei']| si | dont | ou |, )[^.;:!?]){{0,40}} (?!{Harm})[a-z]{{2,}}r(?:a|ont)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerWill();

    // « elle organise les rendez-vous avant fin février »
    [GeneratedRegex(@"^ ?(?:il|elle|on|ils|elles) (?:(?:nous|leur|lui|les|le|la) |l')?(?:organise|envoie|transmet|verifie|regarde|fait|donne|presente|commande|revien|repond|recoi|rencontre)\w* [^.;]*\b(?:avant|d'ici|sous) ", RegexOptions.CultureInvariant)]
    private static partial Regex Soon();

    public static bool Is(string folded) =>
        (Told().Match(folded) is { Success: true } told && IsDone(told.Groups["what"].Value)) || EmployerWill().IsMatch(folded);

    private static bool IsDone(string what) => Done().IsMatch(what) || Future().IsMatch(what) || Soon().IsMatch(what);
}
