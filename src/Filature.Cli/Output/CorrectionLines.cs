using System.Globalization;
using Filature.Storage;
using Filature.Storage.Corrections;

namespace Filature.Cli.Output;

/// <summary>A correction for people: a line of what, a line a document.</summary>
internal static class CorrectionLines
{
    public static void Write(Terminal terminal, Archive archive, Correction correction)
    {
        var since = correction.Made.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var until = correction.Withdrawn is { } withdrawn ? $", taken back {withdrawn.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}" : "";
        terminal.Out.WriteLine($"{correction.Id}  {What(correction)}  ({since}{until})");
        foreach (var article in correction.Others.Prepend(correction.Article))
        {
            terminal.Out.WriteLine($"  {article}  {Words.Plain(archive.Report(article)?.Article.Headline ?? "")}");
        }
    }

    private static string What(Correction correction) => correction.Kind switch
    {
        CorrectionKind.NotSameStory => "not the same story",
        CorrectionKind.SameStory => $"one story with {correction.About}",
        CorrectionKind.SameThread => $"one thread with {correction.About}",
        CorrectionKind.Name => $"{correction.About} is named «{Words.Plain(correction.Title ?? "")}»",
        CorrectionKind.NotACopy => "not made from each other",
        _ => $"said by {Words.Plain(correction.Speaker ?? "nobody who is named")}: «{Words.Plain(correction.Statement?.Words ?? "")}»",
    };
}
