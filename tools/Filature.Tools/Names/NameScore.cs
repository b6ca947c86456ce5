using Filature.Language;
using Filature.Language.Naming;
using Filature.Language.Segmentation;

namespace Filature.Tools.Names;

/// <summary>F1 by exact span and type, over the tokens of the set.</summary>
internal static class NameScore
{
    public static (double All, string Line) Of(Namer namer, string language, IEnumerable<NamedText> texts)
    {
        var counts = new (int Right, int Found, int Gold)[NameLabels.Types];
        foreach (var text in texts)
        {
            var tokens = Tokenizer.Tokenize(text.Text, language);
            var found = namer.Find(text.Text, tokens.AsSpan(), [new(0, text.Text.Length)]).Select(name => Place(text.Forms, name)).ToHashSet();
            foreach (var name in text.Names)
            {
                counts[(int)name.Type].Gold++;
                counts[(int)name.Type].Right += found.Contains(Place(text.Forms, name)) ? 1 : 0;
            }

            foreach (var (_, _, type) in found)
            {
                counts[(int)type].Found++;
            }
        }

        var all = (counts.Sum(c => c.Right), counts.Sum(c => c.Found), counts.Sum(c => c.Gold));
        var noOther = (counts[..3].Sum(c => c.Right), counts[..3].Sum(c => c.Found), counts[..3].Sum(c => c.Gold));
        return (F1(all), $"F {F1(all):0.0}  (PER {F1(counts[0]):0.0} ORG {F1(counts[1]):0.0} LOC {F1(counts[2]):0.0} MISC {F1(counts[3]):0.0}; without MISC {F1(noOther):0.0}, P {100.0 * noOther.Item1 / Math.Max(1, noOther.Item2):0.0} R {100.0 * noOther.Item1 / Math.Max(1, noOther.Item3):0.0})");
    }

    private static double F1((int Right, int Found, int Gold) c) => 200.0 * c.Right / Math.Max(1, c.Found + c.Gold);

    // A token of the set is in the name when a part of it is: «d'Uruguay» is one token there.
    private static (int First, int Last, NameType Type) Place(IReadOnlyList<TextSpan> forms, Name name)
    {
        var first = 0;
        while (first < forms.Count - 1 && forms[first].End <= name.Span.Start)
        {
            first++;
        }

        var last = first;
        while (last < forms.Count - 1 && forms[last + 1].Start < name.Span.End)
        {
            last++;
        }

        return (first, last, name.Type);
    }
}
