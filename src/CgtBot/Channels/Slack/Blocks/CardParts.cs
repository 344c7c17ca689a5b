using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A card in its pieces, put together in as few pages as it takes.</summary>
internal sealed class CardParts(Card card, TickedValues ticked, BlockRoom room)
{
    /// <summary>Characters a field may take, from plenty to none; the first that lets all the fields and their buttons stand together.</summary>
    private static readonly int[] Shares = [4000, 1500, 400, 0];

    private const int MostPages = 9999;

    private readonly string packed = ticked.Pack(card);

    private IReadOnlyList<Block> Heading => BlockFrame.Heading(card);

    public bool IsWhole => Holds(Whole(Shares[0]));

    /// <summary>Some fields stand on pages of their own, and only one message can be sent by its buttons.</summary>
    public bool NeedsTurning => TickedValues.FieldsOf(card).Any() && !Holds(FormPage(Form(card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field), Shares[^1])));

    public BlockMessage Whole() => BlockMessage.Of(Whole(Shares[0]));

    /// <summary>Several messages: what is read first, then the fields and the buttons together in one.</summary>
    public IReadOnlyList<BlockMessage> Messages()
    {
        var fields = card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).ToList();
        var share = ShareOf(fields);
        var pieces = Title.Concat(card.Blocks.SelectMany(Read)).Concat(fields.SelectMany(f => BlockInputs.Before(f, share)).Select(b => Piece.Of(b))).Append(Form(fields, share)).Concat(Plain).Where(p => p.Blocks.Count + p.Buttons.Count > 0);
        var pages = Piece.Fill(pieces, (page, number) => Holds(Page(page, number, MostPages)));
        return [.. pages.Select((page, i) => BlockMessage.Of(Page(page, i + 1, pages.Count)))];
    }

    /// <summary>One message whose pages are turned: what was ticked on the others travels in the buttons of each. What is typed comes last, beside the buttons that send it, so that nothing typed has to travel.</summary>
    public IReadOnlyList<BlockMessage> Turned()
    {
        var typed = card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).Where(f => f is not CardInput.Ticks).ToList();
        var share = ShareOf(typed);
        var pieces = Title.Concat(card.Blocks.SelectMany(b => b is CardBlock.Input i ? TicksOf(i.Field, share) : Read(b))).Append(Form(typed, share)).Concat(Plain).Where(p => p.Blocks.Count + p.Buttons.Count > 0);
        var pages = Piece.Fill(pieces, (page, number) => Holds(TurnedPage(page, number, MostPages, packed)));
        return [.. pages.Select((page, i) => BlockMessage.Of(TurnedPage(page, i + 1, pages.Count, ticked.Without(page.SelectMany(p => p.Shown)).Pack(card))))];
    }

    /// <summary>Everything but the fields, which are left to a form, for a page that holds several cards.</summary>
    public IEnumerable<Piece> Pieces() => [.. Heading.Select(b => Piece.Of(b)), .. card.Blocks.SelectMany(Read), .. BlockButtons.Rows(card.Buttons).Select(b => Piece.Of(b))];

    private IEnumerable<Piece> Title => Heading.Skip(Headed).Select(b => Piece.Of(b));

    private int Headed => card.Tone is CardTone.Neutral ? 1 : 2;

    private IEnumerable<Piece> Plain => card.Buttons.Where(b => b.Sends is not { Count: > 0 }).Select(b => new Piece([], [b]));

    private IEnumerable<Piece> Read(CardBlock block) => CardBlocks.Of(block).Select(b => Piece.Of(b));

    private IEnumerable<Piece> TicksOf(CardInput field, int share) =>
        [.. BlockInputs.Before(field, share).Select(b => Piece.Of(b)), .. field is CardInput.Ticks t ? BlockInputs.Groups(t, ticked) : []];

    private IReadOnlyList<Block> Whole(int share) => BlockFrame.Close(Heading, [.. card.Blocks.Select(b => Piece.Of(b is CardBlock.Input { Field: var field }
        ? BlockInputs.IsEmpty(field) ? [] : [.. BlockInputs.Before(field, share), .. BlockInputs.Of(field, share, ticked)]
        : [.. CardBlocks.Of(b)])), new Piece([], card.Buttons)]);

    private Piece Form(IEnumerable<CardInput> fields, int share) =>
        new([.. fields.Where(f => !BlockInputs.IsEmpty(f)).SelectMany(f => BlockInputs.Of(f, share, ticked))], [.. card.Buttons.Where(b => b.Sends is { Count: > 0 })]);

    private int ShareOf(IReadOnlyList<CardInput> fields) => Shares.FirstOrDefault(share => Holds(FormPage(Form(fields, share))), Shares[^1]);

    private IReadOnlyList<Block> FormPage(Piece form) => TurnedPage([form], MostPages - 1, MostPages, packed);

    private IReadOnlyList<Block> Page(IReadOnlyList<Piece> pieces, int page, int pages) => BlockFrame.Close(HeadingOf(page, pages), pieces);

    private IReadOnlyList<Block> TurnedPage(IReadOnlyList<Piece> pieces, int page, int pages, string others)
    {
        List<BlockElement> turns = [.. page > 1 ? [BlockButtons.Turn(page - 1, back: true, others)] : Array.Empty<BlockElement>(), .. page < pages ? [BlockButtons.Turn(page + 1, back: false, others)] : Array.Empty<BlockElement>()];
        return BlockFrame.Close(HeadingOf(page, pages), pieces, others, turns);
    }

    private IReadOnlyList<Block> HeadingOf(int page, int pages) => page == 1 ? [.. Heading.Take(Headed)] : [BlockFrame.HeadingOf(card, page, pages)];

    private bool Holds(IReadOnlyList<Block> blocks) => room.Holds(blocks);
}
