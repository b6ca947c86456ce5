using System.Diagnostics;
using System.Text;
using CsCheck;
using Filature.Arrivals.Feeds;
using Filature.Tests.Arrivals.Doors;

namespace Filature.Tests.Arrivals.Feeds;

public sealed class MutationTests
{
    private static readonly Gen<byte[]> Mutated = Gen.Select(
        Gen.Int[0, Fixtures.All.Length - 1].Select(i => Fixtures.All[i]), Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 40]).Array[1, 8],
        (text, changes) => changes.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, change) => Mutations.Change(bytes, change.Item1, change.Item2, change.Item3, change.Item4)));

    [Fact]
    public void No_mutation_crashes_the_reader_or_holds_it_up() => Mutated.Sample(
        bytes =>
        {
            var watch = Stopwatch.StartNew();
            var read = FeedReader.Read(bytes, null, Fixtures.Address);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
            Assert.True(read.IsOk || read.Problem.Code.StartsWith("feed.", StringComparison.Ordinal));
        },
        iter: 3_000);

    [Fact]
    public void Cutting_the_tail_never_loses_an_item_that_was_complete() => Gen.Select(Gen.Int[0, Fixtures.All.Length - 1].Select(i => Fixtures.All[i]), Gen.Double[0, 1]).Sample(
        (text, at) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var cut = bytes[..(int)(bytes.Length * at)];
            var complete = Complete(Encoding.UTF8.GetString(cut));
            var whole = Fixtures.Read(bytes).Items.Take(complete).ToList();
            if (complete > 0)
            {
                var left = Fixtures.Read(cut).Items.Take(complete).ToList();
                Assert.Equal(whole.Select(item => (item.Id, item.Title, item.Link, item.Content, item.Published, item.IsCut)), left.Select(item => (item.Id, item.Title, item.Link, item.Content, item.Published, item.IsCut)));
            }
        },
        iter: 1_000);

    private static int Complete(string text) => text.StartsWith('{')
        ? (text.Contains("77 }] }", StringComparison.Ordinal) ? 1 : 0) + (text.Contains("1 < 2\" }", StringComparison.Ordinal) ? 1 : 0)
        : new[] { "</item>", "</entry>", "</url>" }.Sum(end => text.Split(end).Length - 1);
}
