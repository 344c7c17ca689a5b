using System.Numerics;
using System.Runtime.CompilerServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Forms by the hash of their letters, several to one hash; built once and then only read. Laid out to cost one miss of the cache a question.</summary>
internal sealed class FormTable
{
    private readonly Form[] places;
    private readonly int shift;

    /// <param name="finish">What makes a form as it is kept.</param>
    public FormTable(ReadOnlySpan<Form> forms, Func<Form, Form> finish)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, forms.Length * 4 / 3));
        shift = 64 - BitOperations.Log2(size);
        var (last, before) = (new int[size], new int[forms.Length]);
        for (var i = 0; i < forms.Length; i++)
        {
            ref var at = ref last[forms[i].Bare.Hash >> shift];
            (before[i], at) = (at, i + 1);
        }

        // In the order of their places, so that words alike in all that is hashed of them cost no search for a free place.
        places = new Form[End(last, before) + 1];
        for (int place = 0, free = 0; place < last.Length; place++)
        {
            free = Math.Max(free, place);
            for (var i = last[place]; i > 0; i = before[i - 1])
            {
                places[free++] = finish(forms[i - 1]);
            }
        }
    }

    public ref readonly Form this[int place] => ref places[place];

    /// <summary>The first place where a form may be; those after it are to be looked at too, up to one where none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(ulong hash) => (int)(hash >> shift);

    private static int End(int[] last, int[] before)
    {
        var free = 0;
        for (var place = 0; place < last.Length; place++)
        {
            free = Math.Max(free, place);
            for (var i = last[place]; i > 0; i = before[i - 1])
            {
                free++;
            }
        }

        return Math.Max(free, last.Length);
    }
}
