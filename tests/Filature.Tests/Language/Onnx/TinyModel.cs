using System.Text;

namespace Filature.Tests.Language.Onnx;

/// <summary>
/// A folder with the smallest token classifier there is: one table that gives every piece its scores. The file is written in
/// ONNX's protocol buffers by hand (https://onnx.ai/onnx/intro/concepts.html).
/// </summary>
internal sealed class TinyModel : IDisposable
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-LOC"];
    private static readonly (string Piece, int Label)[] Pieces =
    [
        ("[PAD]", 0), ("[UNK]", 0), ("[CLS]", 0), ("[SEP]", 0), ("[MASK]", 0), ("Ada", 1), ("Nor", 2), ("##rel", 0), ("Ta", 3), ("##varne", 0), ("à", 0), ("est", 0), (".", 0),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filature-onnx");

    public TinyModel()
    {
        File.WriteAllLines(At("vocab.txt"), Pieces.Select(piece => piece.Piece));
        File.WriteAllText(At("config.json"), "{\"id2label\":{" + string.Join(',', Labels.Select((label, i) => $"\"{i}\":\"{label}\"")) + "}}");
        File.WriteAllBytes(At("model.onnx"), Model());
    }

    public string Folder => _folder.FullName;

    public string At(string file) => Path.Combine(Folder, file);

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Model()
    {
        var weights = new float[Pieces.Length * Labels.Length];
        for (var i = 0; i < Pieces.Length; i++)
        {
            weights[(i * Labels.Length) + Pieces[i].Label] = 1;
        }

        var table = Message(Number(1, Pieces.Length), Number(1, Labels.Length), Number(2, 1), Text(8, "table"), Bytes(9, System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan())));
        var gather = Message(Text(1, "table"), Text(1, "input_ids"), Text(2, "logits"), Text(4, "Gather"));
        var graph = Message(
            Bytes(1, gather), Text(2, "tiny"), Bytes(5, table), Bytes(11, Value("input_ids", 7, 2)), Bytes(11, Value("attention_mask", 7, 2)), Bytes(12, Value("logits", 1, 3)));
        return Message(Number(1, 8), Bytes(7, graph), Bytes(8, Message(Number(2, 13))));
    }

    // A tensor whose every dimension is open.
    private static byte[] Value(string name, int type, int dimensions)
    {
        var shape = Message([.. Enumerable.Range(0, dimensions).Select(i => Bytes(1, Message(Text(2, $"{name}{i}"))))]);
        return Message(Text(1, name), Bytes(2, Message(Bytes(1, Message(Number(1, type), Bytes(2, shape))))));
    }

    private static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private static byte[] Bytes(int field, ReadOnlySpan<byte> value) => [.. Varint((field << 3) | 2), .. Varint(value.Length), .. value];

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        while (value >= 0x80)
        {
            bytes.Add((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        return [.. bytes, (byte)value];
    }
}
