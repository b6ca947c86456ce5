using Filature.Language.Onnx;

namespace Filature.Tests.Language.Onnx;

public sealed class OnnxNamesTests
{
    private static string[] Found(OnnxNames names, string text) =>
        [.. names.Find(text, Analyzer.Analyze(text, "fr")).Select(name => $"{name.Type} {name.Span.Of(text)}")];

    [Fact]
    public void A_model_of_the_users_names_what_it_was_taught()
    {
        using var model = new TinyModel();
        using var names = OnnxNames.Load(model.Folder);
        Assert.Equal(["Person Ada Norrel", "Place Tavarne", "Person Ada"], Found(names, "Ada Norrel est à Tavarne. Ada est à Sorbec."));
    }

    [Fact]
    public void A_sentence_of_a_thousand_words_is_taken_in_stretches()
    {
        using var model = new TinyModel();
        using var names = OnnxNames.Load(model.Folder);
        Assert.Equal(1_000, Found(names, string.Join(' ', Enumerable.Repeat("est à Tavarne", 1_000))).Length);
    }

    [Fact]
    public void An_empty_text_has_no_names()
    {
        using var model = new TinyModel();
        using var names = OnnxNames.Load(model.Folder);
        Assert.Empty(Found(names, ""));
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("config.json")]
    public void A_missing_file_is_named(string file)
    {
        using var model = new TinyModel();
        File.Delete(model.At(file));
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => OnnxNames.Load(model.Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx", "no model")]
    [InlineData("config.json", "{}")]
    public void A_broken_file_is_an_error_that_says_so(string file, string content)
    {
        using var model = new TinyModel();
        File.WriteAllText(model.At(file), content);
        Assert.Throws<InvalidDataException>(() => OnnxNames.Load(model.Folder));
    }
}
