using Filature.Language.Naming;

namespace Filature.Tests.Language.Naming;

public sealed class GazetteerTests
{
    [Fact]
    public void What_was_put_in_is_found_again_after_writing_and_reading()
    {
        var entries = Enumerable.Range(1, 5_000).ToDictionary(i => Gazetteer.Key(0, (ulong)i), i => (NameTraits)(1 << (i % 15)));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        new Gazetteer(entries).Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = Gazetteer.Read(reader);
        Assert.Equal(entries.Count, read.Count);
        Assert.All(entries, entry => Assert.Equal(entry.Value, read.Find(entry.Key)));
        Assert.Equal(NameTraits.None, read.Find(Gazetteer.Key(7, 7)));
    }

    [Fact]
    public void The_order_of_the_words_makes_the_phrase() =>
        Assert.NotEqual(Gazetteer.Key(Gazetteer.Key(0, 1), 2), Gazetteer.Key(Gazetteer.Key(0, 2), 1));
}
