using Filature.Language.Tagging;

namespace Filature.Tests.Language.Tagging;

public sealed class KeyTableTests
{
    [Fact]
    public void What_is_written_is_found_again_and_nothing_else()
    {
        var random = new Random(5);
        var pairs = new Dictionary<ulong, int> { [0] = 3, [(1UL << 40) - 1] = 9 };
        while (pairs.Count < 2000)
        {
            pairs[(ulong)random.NextInt64(1L << 40)] = random.Next(1 << 20);
        }

        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            KeyTable.Of(pairs).Write(writer);
        }

        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var table = KeyTable.Read(reader);
        Assert.Equal(2000, table.Count);
        Assert.All(pairs, pair => Assert.Equal(pair.Value, table.Find(pair.Key)));
        Assert.Equal(-1, table.Find(Enumerable.Range(1, 5000).Select(i => (ulong)i).First(key => !pairs.ContainsKey(key))));
    }

    [Fact]
    public void An_empty_table_finds_nothing() => Assert.Equal(-1, new KeyTable([], []).Find(7));
}
