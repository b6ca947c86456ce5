namespace Filature.Language.Segmentation;

/// <summary>Gives one string for the same small word again and again: half of a text's words are few. Not safe for several threads.</summary>
internal sealed class FormCache
{
    private const int Places = 2048;
    private const int Longest = 12;

    private readonly string?[] _forms = new string?[Places];

    public string Of(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > Longest)
        {
            return form.ToString();
        }

        uint hash = (uint)form.Length;
        unchecked
        {
            foreach (var c in form)
            {
                hash = (hash * 31) + c;
            }

            hash ^= hash >> 11;
        }

        ref var cached = ref _forms[hash % Places];
        return cached is not null && form.SequenceEqual(cached) ? cached : cached = form.ToString();
    }
}
