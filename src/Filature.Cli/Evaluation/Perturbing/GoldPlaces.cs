using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>Where the texts of a gold document stand in its visible text.</summary>
internal sealed class GoldPlaces(GoldDocument gold, string visible)
{
    /// <summary>Starts and ends of everything that the gold names by its words.</summary>
    public IEnumerable<int> Boundaries => Words().Select(Of).Concat(Lines().Select(First).OfType<TextSpan>()).SelectMany(span => new[] { span.Start, span.End });

    public TextSpan Of(GoldWords words) => Of(words.Text, words.Occurrence);

    /// <exception cref="InvalidDataException">It does not stand there.</exception>
    public TextSpan Of(string words, int occurrence)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
        {
            at = visible.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidDataException($"{gold.Id}: «{words}» (occurrence {occurrence}) is not in the visible text.");
            }
        }

        return new(at, at + words.Length);
    }

    /// <summary>Of what has no occurrence, the first one; null where it does not stand in the visible text.</summary>
    public TextSpan? First(string words) => visible.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && words.Length > 0 ? new(at, at + words.Length) : null;

    private IEnumerable<string> Lines() =>
        [gold.Headline, .. gold.Bylines, .. gold.Chrome, .. gold.Credits.Select(credit => credit.Text), .. gold.Dateline is { } dateline ? new[] { dateline.Text } : []];

    private IEnumerable<GoldWords> Words()
    {
        foreach (var statement in (gold.Statements ?? []))
        {
            foreach (var words in (GoldWords?[])[statement.Content, statement.Cue, statement.Speaker, statement.Addressee])
            {
                if (words is not null)
                {
                    yield return words;
                }
            }

            foreach (var relay in statement.Via)
            {
                yield return new(relay.Text, relay.Occurrence);
            }
        }

        foreach (var words in (gold.Names ?? []).Select(name => new GoldWords(name.Text, name.Occurrence))
            .Concat((gold.Times ?? []).Select(time => new GoldWords(time.Text, time.Occurrence)))
            .Concat((gold.Events ?? []).Select(happened => happened.Evidence)))
        {
            yield return words;
        }
    }
}
