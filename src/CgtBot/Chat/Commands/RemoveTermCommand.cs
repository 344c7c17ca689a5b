using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>remove-term {topic, term, list}: the section's own term goes, one of the original lists is put aside and can be put back.</summary>
public sealed class RemoveTermCommand : IChatCommand
{
    private const int Near = 8;

    public string Name => "remove-term";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(TopicCommandTexts.RemoveTermDoes, TopicCommandTexts.RemoveTermExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (given, problem) = GivenTerm.Read(turn, TopicCommandTexts.AskRemove, TopicCommandTexts.ButtonRemove, withList: false);
        if (given is null)
        {
            return problem!;
        }

        var terms = await TopicTerms.OpenAsync(turn.Db, given.Topic, ct);
        foreach (var list in given.List is { } named ? [named] : new[] { TermList.Term, TermList.Exclusion })
        {
            if (terms.Written(list, given.Term) is var written && terms.Holds(list, written))
            {
                return await RemoveAsync(turn, terms, given with { Term = written }, list, ct);
            }
        }

        return Missing(given, terms);
    }

    private static async Task<Card> RemoveAsync(ChatTurn turn, TopicTerms terms, GivenTerm given, TermList list, CancellationToken ct)
    {
        var before = terms.Topic;
        await using var act = await turn.BeginAsync(ct: ct);
        await terms.RemoveAsync(turn.Db, act, list, given.Term, ct);
        await act.CommitAsync(ct);
        return await TermChanged.CardAsync(turn, list is TermList.Term ? TopicCommandTexts.RemovedTerm : TopicCommandTexts.RemovedExclusion, given, before, terms.Topic, ct);
    }

    /// <summary>With the terms that share its first letters, failing that the first ones.</summary>
    private static Card Missing(GivenTerm given, TopicTerms terms)
    {
        var all = TopicTerms.Of(terms.Topic, TermList.Term).Concat(TopicTerms.Of(terms.Topic, TermList.Exclusion)).ToList();
        var start = EntryText.Fold(given.Term) is var folded && folded.Length > 3 ? folded[..3] : folded;
        var near = all.FindAll(t => EntryText.Fold(t).Contains(start, StringComparison.Ordinal));
        return AskCards.Problem(
            Format(TopicCommandTexts.Missing, given.Term, TopicNames.Of(given.Topic)),
            Format(TopicCommandTexts.MissingNear, string.Join(", ", (near.Count > 0 ? near : all).Take(Near)) + (all.Count > Near ? ", …" : ".")), TermChanged.Show(given.Topic));
    }
}
