using System.Globalization;
using System.Text;

namespace Filature.Bench.Reading;

/// <summary>
/// A wire of stories, made from a seed: three of five are told by one outlet, the others by up to a dozen, who copy the first one, drop its
/// agency or its end, and change a word, now and then inside a quotation. Few outlets publish much, many little.
/// </summary>
internal static class DeskWire
{
    private const int Outlets = 200;
    private const int MostCopies = 12;

    public static IEnumerable<Arrival> Arrivals(int count)
    {
        var random = new Random(20_310_121);
        for (int story = 0, made = 0; made < count; story++)
        {
            var first = SyntheticWire.Article(story);
            var text = Encoding.UTF8.GetString(first.Bytes.Span);
            var reports = random.NextDouble() < 0.6 ? 1 : random.NextDouble() < 0.7 ? random.Next(2, 5) : random.Next(5, MostCopies + 1);
            for (var i = 0; i < reports && made < count; i++, made++)
            {
                var outlet = (int)Math.Pow(Outlets, random.NextDouble());
                yield return first with
                {
                    Path = $"desk-{story}-{i}.html",
                    Bytes = Encoding.UTF8.GetBytes(Page(i == 0 ? text : Copied(text, i), outlet)),
                    MediaType = "text/html",
                    Address = string.Create(CultureInfo.InvariantCulture, $"https://journal-{outlet}.example/{story}-{i}"),
                    Retrieved = first.Retrieved!.Value.AddDays(i / 4),
                };
            }
        }
    }

    private static string Page(string text, int outlet)
    {
        var lines = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"fr\"><head><title>{lines[0]}</title><meta property=\"og:site_name\" content=\"Le Journal {outlet}\"></head><body><article><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>"))}</article></body></html>");
    }

    private static string Copied(string text, int copy)
    {
        var copied = (copy % 2 == 0 ? text : text.Replace(" (AFP)", "", StringComparison.Ordinal)).Replace(" avant ", copy % 3 == 0 ? " après " : " avant ", StringComparison.Ordinal);
        return copy % 4 == 3 ? copied[..copied.LastIndexOf("\n\n", copied.Length * 3 / 4, StringComparison.Ordinal)] : copied;
    }
}
