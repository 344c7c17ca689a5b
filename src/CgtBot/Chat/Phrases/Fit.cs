using System.Numerics;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>A grammar that a phrase fits under one cut, and how many strange pieces it let pass.</summary>
internal readonly record struct Fit(Frame Frame, Head Head, int Strange)
{
    public ChatCommand Command => Arguments.Of(Frame, Head);

    /// <summary>Whether this reads the same words as the order and stands on as many of them, one at least the other leaves aside.</summary>
    public bool Rivals(Fit other)
    {
        if (Head.Count != other.Head.Count || Strange != other.Strange) return false;
        var (mine, theirs) = (StandsOn(), other.StandsOn());
        return (mine & ~theirs) != 0 && BitOperations.PopCount(mine) >= BitOperations.PopCount(theirs);
    }

    /// <summary>The pieces this order needs or takes a value from, one bit each.</summary>
    private ulong StandsOn()
    {
        var needed = ConceptSet.Of([.. Frame.Needs.SelectMany(n => n)]);
        var (bits, numbers) = (0UL, 0);
        for (var i = 0; i < Head.Count; i++)
        {
            var item = Head.Reading.Items[i];
            var slot = Frame.SlotOf(item, ref numbers);
            if (item.Meaning.Concepts.Meets(needed) || (slot & (Frame.Needed | Frame.Accepted)) != 0) bits |= 1UL << i;
        }
        return bits;
    }
}
