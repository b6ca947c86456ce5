using Filature.Language.Naming;

namespace Filature.Tests.Language.Naming;

public sealed class NameLabelsTests
{
    [Fact]
    public void A_name_once_begun_goes_on_with_its_type_and_ends()
    {
        var (begin, inside, last) = (NameLabels.At(NameType.Place, 0, 3), NameLabels.At(NameType.Place, 1, 3), NameLabels.At(NameType.Place, 2, 3));
        Assert.True(NameLabels.CanFollow(begin, inside) && NameLabels.CanFollow(inside, last) && NameLabels.CanFollow(begin, last));
        Assert.False(NameLabels.CanFollow(begin, NameLabels.Outside));
        Assert.False(NameLabels.CanFollow(begin, NameLabels.At(NameType.Person, 1, 3)));
        Assert.False(NameLabels.CanFollow(NameLabels.Outside, inside) || NameLabels.CanStart(last));
        Assert.True(NameLabels.CanEnd(last) && NameLabels.CanEnd(NameLabels.Outside) && !NameLabels.CanEnd(inside));
    }

    [Fact]
    public void Every_label_says_its_type_and_position()
    {
        foreach (var type in Enum.GetValues<NameType>())
        {
            for (var position = 0; position < 4; position++)
            {
                var label = NameLabels.Of(type, position);
                Assert.Equal((type, position), (NameLabels.Type(label), NameLabels.Position(label)));
            }
        }
    }

    [Fact]
    public void The_decoder_takes_the_best_row_that_is_allowed()
    {
        var scores = new int[3 * NameLabels.Count];
        // Alone, the second token would be inside a name; there is none that it could be inside of, but for the first's second choice.
        scores[NameLabels.Outside] = 5;
        scores[NameLabels.Of(NameType.Person, NameLabels.Begin)] = 4;
        scores[NameLabels.Count + NameLabels.Of(NameType.Person, NameLabels.Last)] = 9;
        scores[(2 * NameLabels.Count) + NameLabels.Outside] = 1;
        var labels = new byte[3];
        NameDecoder.Decode(scores, new int[(NameLabels.Count + 1) * NameLabels.Count], new byte[scores.Length], labels);
        Assert.Equal([(byte)NameLabels.At(NameType.Person, 0, 2), (byte)NameLabels.At(NameType.Person, 1, 2), (byte)NameLabels.Outside], labels);
    }
}
