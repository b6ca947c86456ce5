using System.Globalization;
using System.Text;

namespace Filature.Tools.Tagging;

/// <summary>Copies of some sentences as the news may write them: in capitals, or without accents on capitals («Etats-Unis»).</summary>
internal static class Roughened
{
    // One sentence in thirty each: enough for a headline to be read, too few to change how other text is read.
    private const int Every = 30;

    public static List<TaggedSentence> With(List<TaggedSentence> sentences) =>
    [
        .. sentences,
        .. sentences.Where((_, i) => i % Every == 7).Select(sentence => sentence with { Forms = [.. sentence.Forms.Select(form => form.ToUpperInvariant())] }),
        .. sentences.Where((_, i) => i % Every == 17).Select(sentence => sentence with { Forms = [.. sentence.Forms.Select(form => Bare(form.ToUpperInvariant()))] }),
        .. sentences.Where((_, i) => i % Every == 27).Select(sentence => sentence with { Forms = [.. sentence.Forms.Select(form => char.IsUpper(form[0]) ? Bare(form[..1]) + form[1..] : form)] }),
    ];

    private static string Bare(string form) =>
        string.Concat(form.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
