namespace CgtBot.Chat.Phrases;

/// <summary>Words as they are shortened on a phone: « ds », « tjs », « nvl ». Only what can be nothing else.</summary>
internal static class Shorthand
{
    private static readonly Dictionary<string, string> Meant = Table(
        "ds=dans pr=pour ac=avec avc=avec tt=tout tte=toute tts=tous ttes=toutes tjs=toujours tjrs=toujours tjr=toujours jms=jamais bcp=beaucoup mtn=maintenant mnt=maintenant qd=quand auj=aujourdhui ajd=aujourdhui "
        + "dem1=demain 2main=demain apm=apres sem=semaine ke=que ki=qui kel=quel kelle=quelle kels=quels kelles=quelles koi=quoi kwa=quoi kand=quand komen=comment pk=pourquoi pq=pourquoi pkoi=pourquoi "
        + "nvl=nouvelle nvelle=nouvelle nvlle=nouvelle nv=nouveau nvx=nouveaux qq=quelque dc=donc ms=mais mm=meme ss=sans vs=vous ns=nous ts=tous cmt=comment cb=combien msg=message "
        + "dla=la qst=question qsts=questions dde=demande ddes=demandes eng=engagement engt=engagement engmt=engagement ech=echeance rappl=rappel lst=liste pls=please abut=about prk=pourquoi prkoi=pourquoi o=au thx=merci abt=about");

    public static string Full(string word) => Meant.TryGetValue(word, out var full) ? full : word;

    /// <summary>« cest », « jusquau », « lia »: two words written in one, by the letters of the first; 0 for a word that is one.</summary>
    public static int Joint(string word) => Joined.GetValueOrDefault(word);

    private static readonly Dictionary<string, int> Joined = "c'est s'est n'est n'ont n'a n'ai j'ai qu'il qu'on qu'ils d'un d'une d'ici d'ia l'ia l'odj l'avis l'ai jusqu'au jusqu'a c'etait n'etait n'etaient d'accord t'as j'ajoute j'aurais t'aurais lorsqu'il"
        .Split(' ').ToDictionary(w => w.Replace("'", "", StringComparison.Ordinal), w => w.IndexOf('\''), StringComparer.Ordinal);

    private static Dictionary<string, string> Table(string pairs) => pairs.Split(' ').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
