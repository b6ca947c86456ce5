namespace Filature.Web;

/// <summary>The first words of an article's body: whole sentences, where one ends in time.</summary>
internal static class Lede
{
    // Two sentences, more or less.
    private const int Length = 300;

    public static string? Of(string text)
    {
        var body = text.Split('\n', 2)[0].Trim();
        if (body.Length <= Length)
        {
            return body.Length == 0 ? null : body;
        }

        var sentence = body.AsSpan(0, Length).LastIndexOf(". ");
        return sentence > Length / 3 ? body[..(sentence + 1)] : body[..Math.Max(1, body.LastIndexOf(' ', Length))] + " …";
    }
}
