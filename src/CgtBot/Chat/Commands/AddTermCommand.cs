using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>add-term {topic, term, list, preview, gap}: a term to look for, or an exclusion; the answer says what it changes among past publications, or would change when it is only looked at. An exclusion proposed for a gap is a steward's to accept.</summary>
public sealed class AddTermCommand : IChatCommand
{
    public string Name => "add-term";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(TopicCommandTexts.AddTermDoes, TopicCommandTexts.AddTermExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Command.Number("gap") is not null && turn.Role < Role.Steward)
        {
            return ChatCards.NotAllowed(Role.Steward);
        }

        var (given, problem) = GivenTerm.Read(turn, TopicCommandTexts.AskAdd, TopicCommandTexts.ButtonAdd, withList: true);
        if (given is null)
        {
            return problem!;
        }

        var (terms, list) = (await TopicTerms.OpenAsync(turn.Db, given.Topic, ct), given.List ?? TermList.Term);
        var other = list is TermList.Term ? TermList.Exclusion : TermList.Term;
        return terms.Has(list, given.Term) ? Duplicate(given, list)
            : list is TermList.Term && terms.Has(other, given.Term) ? Duplicate(given, other)
            : list is TermList.Term && terms.Finds(given.Term) ? Found(given)
            : turn.Command.Flag(ProposedExclusion.Preview) && list is TermList.Exclusion ? await ProposedExclusion.PreviewAsync(turn, given, terms.Topic, ct)
            : await AddAsync(turn, terms, given, list, ct);
    }

    private static async Task<Card> AddAsync(ChatTurn turn, TopicTerms terms, GivenTerm given, TermList list, CancellationToken ct)
    {
        var before = terms.Topic;
        await using var act = await turn.BeginAsync(turn.Command.Number("gap") is { } gap ? Format(TopicCommandTexts.ProposedFor, GapWording.Code(gap)) : null, ct);
        await terms.AddAsync(turn.Db, act, list, given.Term, ct);
        await act.CommitAsync(ct);
        return await TermChanged.CardAsync(turn, list is TermList.Term ? TopicCommandTexts.AddedTerm : TopicCommandTexts.AddedExclusion, given, before, terms.Topic, ct);
    }

    private static Card Found(GivenTerm given) => AskCards.Notice(
        Format(TopicCommandTexts.AlreadyFound, given.Term, TopicNames.Of(given.Topic)), TopicCommandTexts.DuplicateDetail, TermChanged.Show(given.Topic));

    private static Card Duplicate(GivenTerm given, TermList list) => AskCards.Notice(
        Format(list is TermList.Term ? TopicCommandTexts.DuplicateTerm : TopicCommandTexts.DuplicateExclusion, given.Term, TopicNames.Of(given.Topic)), TopicCommandTexts.DuplicateDetail,
        TermChanged.Show(given.Topic),
        new CardButton(TopicCommandTexts.ButtonRemove, ChatCommand.Of("remove-term", ("topic", given.Topic), ("term", given.Term), ("list", GivenTerm.Code(list)))));
}
