using System.Collections.Frozen;
using Filature.Records.Actors;

namespace Filature.Timelines.Positions;

/// <summary>For which country or body the persons of a thread act, by what all its reports write beside their names.</summary>
internal sealed class Spokesmen
{
    // As far as a title reaches.
    private const int Near = 70;

    // A title beside a name tells more than what the person was found doing.
    private const int Title = 3;

    // What stands between a country and a name inside one title: «ministre polonaise des Affaires étrangères, X».
    private static readonly FrozenSet<string> Linking =
        FrozenSet.ToFrozenSet(["de", "du", "des", "d", "la", "le", "les", "l", "a", "aux", "et", "of", "the", "and", "for", "del", "los", "las", "el", "y", "e"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small = Knowledge.Table("function-words.tsv")
        .Where(row => Knowledge.Languages.Contains(row[0]))
        .SelectMany(row => row[1].Split('|'))
        .Select(word => Folding.Fold(word))
        .Where(word => !Linking.Contains(word))
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, int>> _votes = new(StringComparer.Ordinal);

    public Spokesmen(IEnumerable<ReadReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var name in report.Report.Record.Names)
            {
                if (name.Value.Type == NameType.Person && name.Ground.Evidence.Count > 0)
                {
                    Vote(name.Value.Entity, Beside(report, name.Ground.Evidence[0].Span), Title);
                }
            }

            foreach (var (person, code) in Acting(report.Report.Record))
            {
                Vote(person, code, 1);
            }
        }
    }

    /// <summary>The code of whom a person speaks for; null where no report tells.</summary>
    public string? Of(string person)
    {
        var surname = Surname(person);
        var votes = _votes.GetValueOrDefault(surname) ?? _votes.Where(known => IsSame(known.Key, surname)).Select(known => known.Value).FirstOrDefault();
        return votes?.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).First().Key;
    }

    private void Vote(string person, string? code, int weight)
    {
        if (code is null)
        {
            return;
        }

        var surname = Surname(person);
        var key = _votes.ContainsKey(surname) ? surname : _votes.Keys.FirstOrDefault(known => IsSame(known, surname)) ?? surname;
        if (!_votes.TryGetValue(key, out var votes))
        {
            _votes[key] = votes = new(StringComparer.Ordinal);
        }

        votes[code] = votes.GetValueOrDefault(code) + weight;
    }

    // Where a saying of a person is told as the deed of one country.
    private static IEnumerable<(string Person, string Code)> Acting(Record record)
    {
        foreach (var happening in record.Events)
        {
            if (happening.Value.Source.Count != 1 || ActorNames.CodeOf(happening.Value.Source[0]) is not { } code)
            {
                continue;
            }

            foreach (var said in record.Statements)
            {
                if (said.Value.SpeakerEntity is { } person && person.Contains(' ', StringComparison.Ordinal) && ActorNames.CodeOf(person) is null
                    && said.Value.Cue is { } cue && happening.Ground.Evidence.Any(words => words.Span.Contains(cue.Span)))
                {
                    yield return (person, code);
                }
            }
        }
    }

    private static string? Beside(ReadReport report, TextSpan name)
    {
        var sentence = report.Sentence(name.Start);
        var mentions = report.Actors;
        string? before = null;
        for (var i = mentions.FirstFrom(name.Start) - 1; i >= 0 && mentions.All[i].Span.Start >= Math.Max(sentence.Start, name.Start - Near); i--)
        {
            var mention = mentions.All[i];
            if (!IsTitle(report.Text.AsSpan(mention.Span.End..name.Start), mention.Actor.IsCountry ? 0 : 1))
            {
                break;
            }

            if (mention.Form == ActorForm.Adjective || IsOf(report.Text, mention.Span, name))
            {
                // «le médiateur de l'OSCE, l'Autrichien X»: a body is spoken for, whatever the passport.
                if (!mention.Actor.IsCountry)
                {
                    return mention.Actor.Code;
                }

                before ??= mention.Actor.Code;
            }
        }

        return before ?? Behind(report, name, sentence);
    }

    // «X, ministre polonaise des Affaires étrangères», «President X of Belarus».
    private static string? Behind(ReadReport report, TextSpan name, TextSpan sentence)
    {
        var end = Math.Min(sentence.End, name.End + Near);
        foreach (var mention in report.ActorsIn(new(name.End, Math.Max(name.End, end))))
        {
            var between = report.Text.AsSpan(name.End..Math.Max(name.End, mention.Span.Start)).Trim();
            var isApposition = between.Length > 0 && between[0] is ',' or '(' && !between[1..].ContainsAny(",.;:!?\n«»\"“”)");
            return isApposition ? mention.Actor.Code : between is "of" ? mention.Actor.Code : null;
        }

        return null;
    }

    // Nothing but the words of a title stands between, and a comma before the name.
    private static bool IsTitle(ReadOnlySpan<char> between, int commas)
    {
        if (between.ContainsAny(".;:!?\n«»\"“”()") || between.TrimEnd().TrimEnd(',').Count(',') > commas)
        {
            return false;
        }

        return !Folding.FoldWords(between).Split(' ').Any(Small.Contains);
    }

    // «porte-parole de la Commission, X», «Poland's minister X», «Belarus President X»: the name of a country hangs on a title, or a title on it.
    private static bool IsOf(string text, TextSpan mention, TextSpan name)
    {
        var before = text.AsSpan(Math.Max(0, mention.Start - 8)..mention.Start).TrimEnd();
        var after = text.AsSpan(mention.End..name.Start);
        return EndsWithOf(before) || after.StartsWith("'s ") || after.StartsWith("’s ") || (after.Length > 1 && after.Trim().Length is > 0 and < 30 && IsWords(after.Trim()) && before.EndsWith(" the", StringComparison.OrdinalIgnoreCase));
    }

    private static bool EndsWithOf(ReadOnlySpan<char> before)
    {
        foreach (var of in (ReadOnlySpan<string>)[" of", " of the", " de", " de la", " de l'", " de l’", " du", " des", " del", " de los", " d'", " d’"])
        {
            if (before.EndsWith(of, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Surname(string person) => Folding.Fold(person.AsSpan(person.LastIndexOf(' ') + 1));

    // The three languages spell one name each in its way: Hrynevitch, Hrynevich, Hrynévich.
    private static bool IsSame(string left, string right) =>
        left.Length >= 6 && right.Length >= 6 && left[0] == right[0] && Math.Abs(left.Length - right.Length) <= 2 && Distance(left, right) <= 2;

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(corner + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
