using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Contract;

namespace Filature.Tests.Evaluation;

/// <summary>Gold documents and readings made by hand.</summary>
internal static class Cases
{
    public static GoldItem Gold(string visible, GoldDocument gold) => new(gold, gold.Id + ".txt", [], MarkedText.Plain(visible));

    public static GoldDocument Document(string headline = "", params GoldStatement[] statements) => new(
        "a001", "fr", "La Gazette", "https://gazette.example/1", new(2031, 1, 14), null, headline, [], null, [], null, [], false, [], statements, [], []);

    public static GoldStatement Said(string content, string? cue = null, string? speaker = null) => new(
        new(content), StatementKind.Direct, cue is null ? null : new(cue), speaker is null ? null : new(speaker), speaker, null, null, null, [], null, null, Act.Asserted);

    /// <summary>A reading whose text is body alone.</summary>
    public static ReadDocument Read(string text, params ReadStatement[] statements) => new(
        "a001.txt",
        new(
            "a", "t", "fr", "", text, [new(PartRole.Body, new(0, text.Length))], text, null, null, null, null, null, null, [], [], new("", false, 1, []), []),
        [], [], statements.ToValueList(), [], []);

    public static ReadStatement Found(string text, string content, string? cue = null, string? speaker = null) => new(
        "f", StatementKind.Direct, Words(text, content)!, [], Words(text, cue), Words(text, speaker), speaker, null, null, null, [], null, Act.Asserted, "rule", 1);

    public static ReadWords? Words(string text, string? words)
    {
        if (words is null)
        {
            return null;
        }

        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"«{words}» is not in the text.");
        return new(new(at, at + words.Length), words);
    }

    public static Score Of(this Scoreboard board, string measure) => Assert.Single(board.Scores(), score => score.Measure == measure);
}
