using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Cards;

/// <summary>How an entry's nature, state, age and deadline are said, in the current language.</summary>
internal static class EntryWords
{
    private const int ShortLength = 140;

    /// <summary>Un engagement is masculine; une question, une demande, une entrée are feminine.</summary>
    public static int Gender(EntryKind? kind) => kind is EntryKind.Commitment ? 1 : 0;

    /// <summary>A question is asked, a commitment recorded, a demand made: three forms where a text has them.</summary>
    public static string Verb(string forms, EntryKind kind) => Form(forms, kind switch { EntryKind.Question => 0, EntryKind.Commitment => 1, _ => 2 });

    public static string Nouns(EntryKind? kind) => kind switch
    {
        EntryKind.Question => RegisterTexts.KindQuestion,
        EntryKind.Demand => RegisterTexts.KindDemand,
        EntryKind.Commitment => RegisterTexts.KindCommitment,
        _ => RegisterTexts.KindEntry,
    };

    public static string One(EntryKind kind) => kind switch
    {
        EntryKind.Question => RegisterTexts.OneQuestion,
        EntryKind.Demand => RegisterTexts.OneDemand,
        _ => RegisterTexts.OneCommitment,
    };

    public static string StateForms(EntryState state) => state switch
    {
        EntryState.Open => RegisterTexts.StateOpen,
        EntryState.PartlyAnswered => RegisterTexts.StatePartlyAnswered,
        EntryState.Answered => RegisterTexts.StateAnswered,
        EntryState.Refused => RegisterTexts.StateRefused,
        EntryState.Withdrawn => RegisterTexts.StateWithdrawn,
        EntryState.Kept => RegisterTexts.StateKept,
        EntryState.Broken => RegisterTexts.StateBroken,
        _ => RegisterTexts.StatePending,
    };

    public static string State(EntryState state, EntryKind kind) => Form(StateForms(state), Gender(kind) * 2);

    public static string Of(PartialDate date)
    {
        var text = date.First.ToString(date.Precision switch { DatePrecision.Month => "MMMM yyyy", DatePrecision.Year => "yyyy", _ => "d" }, CultureInfo.CurrentCulture);
        return date.Inferred ? Format(RegisterTexts.DateInferred, text) : text;
    }

    /// <summary>« le 12/06/2025 », « en mars 2025 ».</summary>
    public static string When(PartialDate date) => Format(date.Precision is DatePrecision.Day ? RegisterTexts.OnDay : RegisterTexts.InMonth, Of(date));

    public static string Of(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);

    public static string Basis(DueBasis basis) => basis switch
    {
        DueBasis.Agreed => RegisterTexts.BasisAgreed,
        DueBasis.Legal => RegisterTexts.BasisLegal,
        _ => RegisterTexts.BasisHouse,
    };

    /// <summary>« échéance 04/11/2024, en retard de 221 jours (règle de la section) ».</summary>
    public static string Due(DateOnly due, DueBasis basis, DateOnly today)
    {
        var days = due.DayNumber - today.DayNumber;
        var text = days < 0 ? RegisterTexts.DueLate : days == 0 ? RegisterTexts.DueToday : RegisterTexts.DueIn;
        return Format(text, Of(due), Math.Abs(days), Word(RegisterTexts.WordDay, Math.Abs(days)), Basis(basis));
    }

    /// <summary>The same beside its label « Échéance », without saying the word twice.</summary>
    public static string DueFact(DateOnly due, DueBasis basis, DateOnly today)
    {
        var days = due.DayNumber - today.DayNumber;
        var text = days < 0 ? RegisterTexts.DueFactLate : days == 0 ? RegisterTexts.DueFactToday : RegisterTexts.DueFactIn;
        return Format(text, Of(due), Math.Abs(days), Word(RegisterTexts.WordDay, Math.Abs(days)), Basis(basis));
    }

    /// <summary>« ouverte depuis 252 jours »; « au moins » when the day it was asked is not known.</summary>
    public static string Age(EntryKind kind, PartialDate askedOn, DateOnly today)
    {
        var days = Math.Max(0, today.DayNumber - askedOn.Last.DayNumber);
        if (days == 0)
        {
            return askedOn.Precision is DatePrecision.Day ? Verb(RegisterTexts.AskedToday, kind) : Format(Verb(RegisterTexts.AskedWithin, kind), When(askedOn with { Inferred = false }));
        }

        var text = askedOn.Precision is not DatePrecision.Day ? RegisterTexts.OpenSinceAtLeast : RegisterTexts.OpenSince;
        return Format(Form(text, Gender(kind)), days.ToString("N0", CultureInfo.CurrentCulture), Word(RegisterTexts.WordDay, days));
    }

    /// <summary>« refus le 12/06/2025 » for what is settled; empty while nothing was said.</summary>
    public static string Settled(EntryState state, EntryKind kind, DateOnly? on) => state switch
    {
        EntryState.Open or EntryState.Pending => "",
        _ when on is null => State(state, kind),
        EntryState.PartlyAnswered => Format(RegisterTexts.PartlyAnsweredOn, Of(on.Value)),
        EntryState.Answered => Format(RegisterTexts.AnsweredOn, Of(on.Value)),
        EntryState.Refused => Format(RegisterTexts.RefusedOn, Of(on.Value)),
        EntryState.Kept => Format(RegisterTexts.KeptOn, Of(on.Value)),
        EntryState.Broken => Format(RegisterTexts.BrokenOn, Of(on.Value)),
        _ => Format(Form(RegisterTexts.WithdrawnOn, Gender(kind)), Of(on.Value)),
    };

    /// <summary>The text on one line, cut at a word.</summary>
    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= ShortLength)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', ShortLength);
        var cut = space > ShortLength / 2 ? space : ShortLength;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)].TrimEnd() + "…";
    }

    public static string Titled(int number, string text) => Format(RegisterTexts.Item, number, Short(text));
}
