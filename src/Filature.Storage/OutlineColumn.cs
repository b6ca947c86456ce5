using System.Runtime.InteropServices;

namespace Filature.Storage;

/// <summary>An outline as bytes: for each sentence its start, its end, the number of its keys and the keys, as 32-bit little-endian numbers.</summary>
internal static class OutlineColumn
{
    public static byte[] Pack(Outline outline)
    {
        var numbers = new List<uint>();
        foreach (var sentence in outline.Sentences)
        {
            numbers.Add((uint)sentence.Span.Start);
            numbers.Add((uint)sentence.Span.End);
            numbers.Add((uint)sentence.Keys.Count);
            numbers.AddRange(sentence.Keys.AsSpan());
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
        var sentences = new List<OutlineSentence>();
        while (numbers is [var start, var end, var keys, ..])
        {
            sentences.Add(new(new((int)start, (int)end), ValueList.Create(numbers.Slice(3, (int)keys))));
            numbers = numbers[(3 + (int)keys)..];
        }

        return new(sentences.ToValueList());
    }
}
