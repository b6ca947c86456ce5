using System.Runtime.InteropServices;

namespace Filature.Storage;

/// <summary>
/// An outline as 32-bit little-endian numbers: a mark, the number of persons and the persons; then for each sentence its start, its end, the
/// number of its keys, the keys, and one bit for each of them that is set where it stands outside quotation marks. Archives of before
/// have no mark, persons and bits: all that is told there counts as told in own words.
/// </summary>
internal static class OutlineColumn
{
    // No sentence starts there.
    private const uint Mark = uint.MaxValue;

    private const int Bits = 32;

    public static byte[] Pack(Outline outline)
    {
        List<uint> numbers = [Mark, (uint)outline.Persons.Count, .. outline.Persons];
        foreach (var sentence in outline.Sentences)
        {
            numbers.Add((uint)sentence.Span.Start);
            numbers.Add((uint)sentence.Span.End);
            numbers.Add((uint)sentence.Keys.Count);
            numbers.AddRange(sentence.Keys.AsSpan());
            var own = new uint[Words(sentence.Keys.Count)];
            foreach (var (place, key) in sentence.Keys.Index())
            {
                own[place / Bits] |= sentence.Own.Contains(key) ? 1u << (place % Bits) : 0;
            }

            numbers.AddRange(own);
        }

        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)).ToArray();
    }

    public static Outline Unpack(byte[]? bytes)
    {
        if (bytes is null)
        {
            return Outline.Empty;
        }

        var numbers = MemoryMarshal.Cast<byte, uint>(bytes);
        var persons = ValueList.Create<uint>([]);
        var isMarked = numbers is [Mark, _, ..];
        if (isMarked)
        {
            persons = ValueList.Create(numbers.Slice(2, (int)numbers[1]));
            numbers = numbers[(2 + persons.Count)..];
        }

        var sentences = new List<OutlineSentence>();
        while (numbers is [var start, var end, var count, ..])
        {
            var keys = numbers.Slice(3, (int)count);
            var bits = isMarked ? numbers.Slice(3 + keys.Length, Words(keys.Length)) : default;
            sentences.Add(new(new((int)start, (int)end), ValueList.Create(keys), isMarked ? Own(keys, bits) : ValueList.Create(keys)));
            numbers = numbers[(3 + keys.Length + bits.Length)..];
        }

        return new(sentences.ToValueList()) { Persons = persons };
    }

    private static ValueList<uint> Own(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> bits)
    {
        var own = new List<uint>();
        for (var i = 0; i < keys.Length; i++)
        {
            if ((bits[i / Bits] & (1u << (i % Bits))) != 0)
            {
                own.Add(keys[i]);
            }
        }

        return own.ToValueList();
    }

    private static int Words(int keys) => (keys + Bits - 1) / Bits;
}
