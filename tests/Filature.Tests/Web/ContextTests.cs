using CsCheck;
using Filature.Web.Marking;

namespace Filature.Tests.Web;

public sealed class ContextTests
{
    [Fact]
    public void Words_that_stand_near_each_other_are_shown_in_one_context()
    {
        var text = $"« Nous fermons », a dit la maire.{string.Concat(Enumerable.Repeat(" loin", 200))} Fin.";
        var contexts = Context.Of(text, [new(text.Length - 4, text.Length), new(2, 14), new(18, 23)]);
        Assert.Equal(2, contexts.Count);
        Assert.Equal([new(2, 14), new(18, 23)], contexts[0].Words);
        Assert.Equal([new(text.Length - 4, text.Length)], contexts[1].Words);
    }

    [Fact]
    public void A_context_holds_its_words_and_contexts_do_not_overlap() =>
        Gen.Select(Gen.String[Gen.Char["ab \n"], 0, 900], Gen.Select(Gen.Int[0, 899], Gen.Int[1, 40]).List[0, 8]).Sample((text, starts) =>
        {
            List<TextSpan> spans = [.. starts.Where(pair => pair.Item1 + pair.Item2 <= text.Length).Select(pair => new TextSpan(pair.Item1, pair.Item1 + pair.Item2))];
            var contexts = Context.Of(text, spans);
            Assert.Equal(spans.Distinct().Order(), contexts.SelectMany(context => context.Words));
            Assert.All(contexts, context => Assert.All(context.Words, span => Assert.True(context.Around.Contains(span))));
            Assert.All(contexts.Zip(contexts.Skip(1)), pair => Assert.True(pair.First.Around.End < pair.Second.Around.Start));
        });
}
