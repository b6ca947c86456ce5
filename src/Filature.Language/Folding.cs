using System.Globalization;
using System.Text;

namespace Filature.Language;

/// <summary>Letters and digits only, case and accents folded: the form in which words are compared.</summary>
public static class Folding
{
    // The accented letters of the Latin blocks by their base letter. Written out: where the runtime has no globalization
    // data (invariant mode) it decomposes nothing.
    private static readonly (string Accented, char Base)[] Bases =
    [
        ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧ", 'a'),
        ("ÇçĆćĈĉĊċČč", 'c'),
        ("Ďď", 'd'),
        ("ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩ", 'e'),
        ("ĜĝĞğĠġĢģǦǧǴǵ", 'g'),
        ("ĤĥȞȟ", 'h'),
        ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋ", 'i'),
        ("Ĵĵǰ", 'j'),
        ("ĶķǨǩ", 'k'),
        ("ĹĺĻļĽľ", 'l'),
        ("ÑñŃńŅņŇňǸǹ", 'n'),
        ("ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱ", 'o'),
        ("ŔŕŖŗŘřȐȑȒȓ", 'r'),
        ("ŚśŜŝŞşŠšȘș", 's'),
        ("ŢţŤťȚț", 't'),
        ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗ", 'u'),
        ("Ŵŵ", 'w'),
        ("ÝýÿŶŷŸȲȳ", 'y'),
        ("ŹźŻżŽž", 'z'),
    ];

    // Latin blocks up to U+024F; anything above is lower-cased only.
    private static readonly string[] Table = BuildTable();

    /// <summary>The folded form of a word: «L'Élysée» becomes «lelysee», «cœur» becomes «coeur».</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        return folded.ToString();
    }

    /// <summary>The folded form of a text, one space between words: for whole phrases.</summary>
    public static string FoldWords(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                Append(folded, c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ' && !IsInsideWord(c))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded text with the way back to the source of every character.</summary>
    public static MappedText Map(ReadOnlySpan<char> text)
    {
        var builder = new MappedText.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < Table.Length)
            {
                builder.Replace(Table[c], new(i, i + 1));
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                builder.Replace([char.ToLowerInvariant(c)], new(i, i + 1));
            }
        }

        return builder.Build();
    }

    // A mark that combines with the letter before it, or a hyphen that shows only at a line's end.
    private static bool IsInsideWord(char c) => c is '\u00AD' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static void Append(StringBuilder folded, char c)
    {
        if (c < Table.Length)
        {
            folded.Append(Table[c]);
        }
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            folded.Append(char.ToLowerInvariant(c));
        }
    }

    private static string[] BuildTable()
    {
        var table = new string[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = c switch
            {
                'Œ' or 'œ' => "oe",
                'Æ' or 'æ' => "ae",
                'ß' => "ss",
                'Ø' or 'ø' => "o",
                'Ł' or 'ł' => "l",
                'Đ' or 'đ' or 'Ð' or 'ð' => "d",
                _ when !char.IsLetterOrDigit(c) => "",
                _ => char.ToLowerInvariant(BaseOf(c)).ToString(),
            };
        }

        return table;
    }

    private static char BaseOf(char c)
    {
        foreach (var (accented, plain) in Bases)
        {
            if (accented.Contains(c, StringComparison.Ordinal))
            {
                return plain;
            }
        }

        return c;
    }
}
