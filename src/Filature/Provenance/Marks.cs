namespace Filature.Provenance;

/// <summary>The marks an article carries of its origin, read from its datelines, bylines and credit lines.</summary>
internal sealed record Marks(
    Finding<Dateline>? Dateline, ValueList<Finding<string>> Bylines, ValueList<Finding<Credit>> Credits)
{
    public static Marks Read(Article article, FindingMaker maker) =>
        new(ReadDateline(article, maker), ReadBylines(article, maker), ReadCredits(article, maker));

    private static Finding<Dateline>? ReadDateline(Article article, FindingMaker maker)
    {
        foreach (var span in article.PartsOf(PartRole.Dateline))
        {
            var text = span.Of(article.Text.Text);
            if (Knowledge.RulesOfAll("datelines", article.Language).First(text) is not { } match)
            {
                continue;
            }

            string? Words(string group) => match.Group(group)?.Of(text);

            var date = WrittenDates.Of(Words("day"), Words("month"), Words("year"))
                ?? WrittenDates.Find(text, article.Language) switch { [var first, ..] => first.Date, _ => null };
            var mark = Words("agency");
            return maker.Find(
                new Dateline(Words("place")?.Trim(), date, mark is null ? null : Agencies.Named(mark)?.Name ?? mark),
                "dateline", match.Rule.Name, 0.95, [span]);
        }

        return null;
    }

    private static ValueList<Finding<string>> ReadBylines(Article article, FindingMaker maker) =>
        article.PartsOf(PartRole.Byline)
            .Select(span => maker.Find(
                span.Of(article.Text.Text), "byline",
                Knowledge.RulesOfAll("bylines", article.Language).First(span.Of(article.Text.Text))?.Rule.Name ?? "bylines.place", 0.9, [span]))
            .ToValueList();

    // A dateline's brackets and a byline's «avec X» are credits too.
    private static ValueList<Finding<Credit>> ReadCredits(Article article, FindingMaker maker)
    {
        var credits = new List<Finding<Credit>>();
        foreach (var part in article.Parts)
        {
            if (part.Role is not (PartRole.Credit or PartRole.Byline))
            {
                continue;
            }

            var text = part.Span.Of(article.Text.Text);
            var before = credits.Count;
            foreach (var match in Knowledge.RulesOfAll("credits", article.Language).All(text))
            {
                var kind = KindOf(match.Rule["kind"]);
                foreach (var (name, span) in Named(text, match))
                {
                    var at = new TextSpan(part.Span.Start + span.Start, part.Span.Start + span.End);
                    if (!credits.Exists(credit => credit.Ground.Evidence[0].Span.Overlaps(at) && (credit.Value.Agency == name || name is null)))
                    {
                        credits.Add(maker.Find(new Credit(name, kind), "credit", match.Rule.Name, 0.9, [at]));
                    }
                }
            }

            if (credits.Count == before && part.Role == PartRole.Credit)
            {
                // A credit line that no rule reads still stands there; the table of agencies may know its names.
                var known = Agencies.In(text).ToArray();
                if (known.Length == 0)
                {
                    continue;
                }

                foreach (var (agency, span) in known)
                {
                    credits.Add(maker.Find(
                        new Credit(agency.Name, CreditKind.Source), "credit", "credits.agency-in-line", 0.7,
                        [new(part.Span.Start + span.Start, part.Span.Start + span.End)]));
                }
            }
        }

        foreach (var span in article.PartsOf(PartRole.Dateline))
        {
            foreach (var (agency, at) in Agencies.In(span.Of(article.Text.Text)))
            {
                credits.Add(maker.Find(
                    new Credit(agency.Name, CreditKind.Source), "credit", "credits.dateline", 0.95, [new(span.Start + at.Start, span.Start + at.End)]));
            }
        }

        return credits.ToValueList();
    }

    // The agencies known by the table; else the words as they are; else the whole line, naming nobody.
    private static IEnumerable<(string? Name, TextSpan Span)> Named(string text, RuleMatch match)
    {
        if (match.Group("named") is not { } named)
        {
            return [(match.Rule["agency"], match.Span)];
        }

        var words = named.Of(text);
        var known = Agencies.In(words).Select(found => ((string?)found.Agency.Name, new TextSpan(named.Start + found.Span.Start, named.Start + found.Span.End))).ToArray();
        return known.Length > 0 ? known
            : match.Rule["check"] == "agency" ? []
            : match.Rule["kind"] == "translated" ? [(null, match.Span)]
            : [(NameIn(words), named)];
    }

    // From the first capital on: «agences» names nobody, «le service de presse de la Commission» the Commission.
    private static string? NameIn(string words)
    {
        var comma = words.IndexOf(',', StringComparison.Ordinal);
        var name = (comma > 0 ? words[..comma] : words).AsSpan();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || !char.IsLetterOrDigit(name[i - 1])))
            {
                return name[i..].TrimEnd([' ', '\u00A0', '.', ';', ':', '(', ')', '«', '»', '"', '*', '_']).ToString();
            }
        }

        return null;
    }

    private static CreditKind KindOf(string? kind) => kind switch
    {
        "with" => CreditKind.With,
        "adapted" => CreditKind.Adapted,
        "translated" => CreditKind.Translated,
        "press-release" => CreditKind.PressRelease,
        _ => CreditKind.Source,
    };
}
