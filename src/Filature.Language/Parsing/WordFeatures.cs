namespace Filature.Language.Parsing;

/// <summary>The morphological features that the parser asks for, as small numbers; 0 where a word has none.</summary>
internal readonly ref struct WordFeatures
{
    public WordFeatures(ReadOnlySpan<char> features)
    {
        uint agreement = 0;
        while (features.Length > 0)
        {
            var end = features.IndexOf('|');
            var pair = end < 0 ? features : features[..end];
            features = end < 0 ? [] : features[(end + 1)..];
            var equals = pair.IndexOf('=');
            if (equals <= 0 || equals == pair.Length - 1)
            {
                continue;
            }

            // The values of each of these differ in their first letters.
            var value = (uint)(pair[equals + 1] & 31);
            switch (pair[..equals])
            {
                case "Number": agreement |= value; break;
                case "Gender": agreement |= value << 5; break;
                case "Person": agreement |= (uint)(pair[equals + 1] & 7) << 10; break;
                case "VerbForm": VerbForm = value; break;
                case "Mood": Mood = value; break;
                case "PronType" or "NumType": Kind = value + (pair.Length > equals + 2 ? pair[equals + 2] : 0u); break;
                case "Poss" or "Polarity": Kind = 30 + value; break;
                default: break;
            }
        }

        Agreement = agreement;
    }

    public uint Agreement { get; }

    public uint VerbForm { get; }

    public uint Mood { get; }

    public uint Kind { get; }
}
