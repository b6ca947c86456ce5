using System.Text;
using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>A gold set with its names, agencies, days and cue verbs replaced, in the documents and in what is true of them.</summary>
internal sealed class PerturbedSet
{
    private static readonly string[] Known = ["fr", "en", "es"];

    private readonly NamePlan _names;
    private readonly CuePlan _cues;
    private readonly DayShift _shift;
    private readonly Dictionary<string, DayEdits> _days;
    private readonly Dictionary<Replaced, int> _counts = [];

    private PerturbedSet(GoldSet set, SwapTables tables, int seed)
    {
        _shift = DayShift.Of(seed);
        _names = new(
            tables, seed, set.Items.Select(item => item.Visible),
            set.Items.SelectMany(item => item.Gold.Names ?? []).Where(name => name.Type == "PER").Select(name => name.Text));
        _cues = new(tables.Cues, seed);
        _days = Known.ToDictionary(language => language, language => new DayEdits(_shift, language), StringComparer.Ordinal);
        Items = [.. set.Items.Select(Perturb)];
    }

    public IReadOnlyList<GoldItem> Items { get; }

    /// <summary>How many replacements of each kind were made in the visible texts.</summary>
    public IReadOnlyDictionary<Replaced, int> Counts => _counts;

    public static PerturbedSet Of(GoldSet set, SwapTables tables, int seed) => new(set, tables, seed);

    private GoldItem Perturb(GoldItem item)
    {
        var language = Known.Contains(item.Gold.Language) ? item.Gold.Language : "en";
        var places = new GoldPlaces(item.Gold, item.Visible);
        var marked = item.Marked;
        var edited = new EditedText(
            item.Visible,
            // What is broken by markup stays: there is no telling where the tag would go.
            Edits(item, places, language).Where(edit => edit.Span.Length > 0 && !marked.ToDelivered(edit.Span).Of(marked.Delivered).Contains('<', StringComparison.Ordinal)),
            places.Boundaries);
        foreach (var kind in edited.Edits.Select(edit => edit.Kind))
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }

        var text = Delivered(item, edited, language);
        var made = GoldItem.Of(item.Gold, item.Path, Encoding.UTF8.GetBytes(text), text);
        if (made.Visible != edited.Text)
        {
            throw new InvalidDataException($"{item.Gold.Id}: the edited page does not show the edited text.");
        }

        return made with { Gold = new PerturbedGold(edited, _shift, places, text => Rewritten(text, language)).Of(item.Gold) };
    }

    private IEnumerable<Edit> Edits(GoldItem item, GoldPlaces places, string language)
    {
        foreach (var time in (item.Gold.Times ?? []))
        {
            if (time.Value is { Length: 10 } value && DateOnly.TryParse(value, out var day) && _days[language].Alone(item.Visible, places.Of(time.Text, time.Occurrence), day) is { } edit)
            {
                yield return edit;
            }
        }

        foreach (var cue in (item.Gold.Statements ?? []).Select(statement => statement.Cue).OfType<GoldWords>())
        {
            foreach (var edit in _cues.In(item.Visible, places.Of(cue), language))
            {
                yield return edit;
            }
        }

        foreach (var edit in Everywhere(item.Visible, language))
        {
            yield return edit;
        }
    }

    private IEnumerable<Edit> Everywhere(string text, string language) => _days[language].In(text).Concat(_names[language].In(text));

    private string Rewritten(string text, string language) => new EditedText(text, Everywhere(text, language), []).Text;

    // Seen words are replaced in their place; what is between them (tags, head, addresses) by its words alone.
    private string Delivered(GoldItem item, EditedText edited, string language)
    {
        var marked = item.Marked;
        if (item.MediaType == "text/plain")
        {
            return edited.Text;
        }

        var stretches = new List<(TextSpan Span, string Text)>();
        foreach (var edit in edited.Edits)
        {
            stretches.Add((marked.ToDelivered(edit.Span), edit.Text.Replace("&", "&amp;", StringComparison.Ordinal)));
        }

        foreach (var gap in Gaps(marked))
        {
            var words = gap.Of(marked.Delivered);
            var headline = words.IndexOf(item.Gold.Headline, StringComparison.Ordinal);
            if (headline < 0)
            {
                stretches.Add((gap, Rewritten(words, language)));
                continue;
            }

            // The same headline above and in the head, cue and all.
            var shown = edited.At(new GoldPlaces(item.Gold, item.Visible).Of(item.Gold.Headline, 1)).Of(edited.Text);
            stretches.Add((gap, string.Join(shown, words.Split(item.Gold.Headline).Select(piece => Rewritten(piece, language)))));
        }

        var text = new StringBuilder();
        var at = 0;
        foreach (var (span, to) in stretches.OrderBy(stretch => stretch.Span.Start))
        {
            text.Append(marked.Delivered, at, span.Start - at).Append(to);
            at = span.End;
        }

        return text.Append(marked.Delivered, at, marked.Delivered.Length - at).ToString();
    }

    private static IEnumerable<TextSpan> Gaps(MarkedText marked)
    {
        var at = 0;
        for (var i = 0; i < marked.Text.Length; i++)
        {
            // A space may stand for a tag.
            if (marked.Text[i] == ' ')
            {
                continue;
            }

            var seen = marked.ToDelivered(new(i, i + 1));
            if (seen.Start > at && marked.Delivered.AsSpan(at, seen.Start - at).Contains('<'))
            {
                yield return new(at, seen.Start);
            }

            at = seen.End;
        }

        if (at < marked.Delivered.Length)
        {
            yield return new(at, marked.Delivered.Length);
        }
    }
}
