using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Texts;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Takes out of a text what would name those who handed it over. It knows them by their headers: a nickname, or what only a colleague could know, it does not see.</summary>
internal static class Redaction
{
    /// <param name="allPhones">True where nobody can tell whose number it is.</param>
    public static string Of(string text, HiddenPeople people, bool allPhones = false)
    {
        text = text.Normalize();
        text = MailAddress.In().Replace(text, m => people.IsIn(m.Value) ? Marks.Address : m.Value);
        text = HiddenPeople.Phone().Replace(text, m => allPhones || people.Phones.Contains(HiddenPeople.Digits(m.Value)) ? Marks.Phone : m.Value);
        return Once(WithoutNames(text, people));
    }

    private static string WithoutNames(string text, HiddenPeople people)
    {
        var words = HiddenPeople.Word().Matches(text);
        var folded = words.Select(w => HiddenPeople.Fold(w.Value)).ToArray();
        var clean = new StringBuilder(text.Length);
        var done = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (people.NameWith(folded[i]) is { } others && (char.IsUpper(words[i].Value[0]) || IsBeside(i - 1, i, others) || IsBeside(i + 1, i, others)))
            {
                clean.Append(text, done, words[i].Index - done).Append(Marks.Name);
                done = words[i].Index + words[i].Length;
            }
        }

        return clean.Append(text, done, text.Length - done).ToString();

        // « jean dupont » without a capital is a name, « petit » alone is a word.
        bool IsBeside(int other, int word, IReadOnlySet<string> others) => other >= 0 && other < words.Count && folded[other] != folded[word] && others.Contains(folded[other])
            && Math.Abs(words[other].Index - words[word].Index) <= Math.Max(words[other].Length, words[word].Length) + 2;
    }

    // « Jean DUPONT » on one line is one name, hidden once.
    private static string Once(string text)
    {
        var mark = Regex.Escape(Marks.Name);
        return Regex.Replace(text, $@"{mark}(?:[ \u00A0,.\-]{{1,3}}{mark})+", Marks.Name);
    }

    private static class Marks
    {
        public static string Name => $"[{MailTexts.NameHidden}]";

        public static string Address => $"[{MailTexts.AddressHidden}]";

        public static string Phone => $"[{MailTexts.PhoneHidden}]";
    }
}
