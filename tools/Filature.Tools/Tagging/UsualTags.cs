using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>The set of tags that frequent words usually have: a class of words by what they do.</summary>
internal static class UsualTags
{
    private const int Frequent = 4;

    public static KeyTable Learn(IReadOnlyList<TaggedSentence> sentences)
    {
        var tally = new Tally();
        foreach (var sentence in sentences)
        {
            foreach (var (form, upos) in sentence.Forms.Zip(sentence.Tags))
            {
                tally.Add(WordTraits.Of(form, loud: false).Lower, (int)upos, 1);
            }
        }

        var table = new Dictionary<ulong, int>();
        foreach (var (key, count) in tally.All)
        {
            if (count.Total >= Frequent)
            {
                // In the order of their frequency: at most three, none below a twentieth.
                var number = count.Values.Where(pair => pair.Weight * 20 >= count.Total).Take(3).Aggregate(0, (sum, pair) => (sum * 18) + pair.Value + 1);
                table[key] = number;
            }
        }

        return KeyTable.Of(table);
    }
}
