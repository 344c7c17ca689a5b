namespace CgtBot.Chat.Phrases;

/// <summary>What a word or expression stands for, whatever its form. <see cref="Words.Lexicon"/> says how each is written.</summary>
internal enum Concept
{
    Question, Demand, Commitment, Entry, Register,
    Open, Overdue, Answer, Settled, Partial, Refuse, Withdraw, Kept, Broken, Asked, Oldest,
    Show, List, What, Add, Note, Edit, Link, Remind, Due, Why, DateWord, Status, Wait, How, HowMany,
    Gap, Confirm, Dismiss, Lifted, Reject,
    Opinion, Give, Vote, Favourable, Unfavourable, Deemed, Consult, Agenda, Document, Received, RequestVerb,
    Meeting, Next, When, InformationKind, TechnicalKind, CommitteeKind, Held,
    Source, Follow, Pause, Resume, Test, Topic, Term, Exclude, Remove, Analyse, Posting,
    Timeline, Digest, Week, Month, Dossier, Prepare, Import, Minutes, Export, Csv, Json,
    Bind, Channel, Code, Role, Reader, Member, Steward, Appoint, Setting, SettingName, Data, Erase, Undo, Last, Help,
    Employer, Self, Me, You, People, Page, Because, Request, Not, Deadline, Know, Say, Published,
}

/// <summary>A set of concepts as bits, so that a grammar is ruled in or out in one instruction.</summary>
internal readonly record struct ConceptSet(UInt128 Bits)
{
    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        UInt128 bits = 0;
        foreach (var concept in concepts) bits |= UInt128.One << (int)concept;
        return new(bits);
    }

    public bool Has(Concept concept) => (Bits >> (int)concept & 1) == 1;

    public bool Meets(ConceptSet other) => (Bits & other.Bits) != 0;

    public static ConceptSet operator |(ConceptSet one, ConceptSet other) => new(one.Bits | other.Bits);
}
