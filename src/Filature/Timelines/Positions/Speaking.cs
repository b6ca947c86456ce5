using Filature.Records.Actors;

namespace Filature.Timelines.Positions;

/// <summary>Who is meant: the countries and bodies for which the speakers of one report speak.</summary>
internal sealed class Speaking(ReadReport report, Spokesmen spokesmen, StanceRules rules)
{
    /// <summary>Whom a speaker speaks for; empty for a source, a paper, a passer-by.</summary>
    public IReadOnlyList<string> For(Statement statement)
    {
        if (statement.Speaker is null && statement.SpeakerEntity is null)
        {
            return [];
        }

        var words = statement.Speaker?.Text ?? statement.SpeakerEntity!;
        if (rules.Speaker(words) is { } rule && rule["kind"] != "aide")
        {
            return [];
        }

        if (statement.SpeakerEntity is { } entity && spokesmen.Of(entity) is { } side)
        {
            return [side];
        }

        if (statement.Speaker is { } speaker && Named(speaker.Span) is { Count: > 0 } named)
        {
            return named;
        }

        if (statement.SpeakerEntity is { } known && ActorNames.CodeOf(known) is { } code)
        {
            return [code];
        }

        return statement.Speaker is not { } at ? [] : IsTheirs(words) || rules.Speaker(words) is not null ? Nearest(at.Span) : ByTitle(at.Span);
    }

    /// <summary>What was found of the speakers so far, for those of whom the text tells only that they speak for somebody.</summary>
    public IReadOnlyList<string> Last { get; set; } = [];

    // «X, porte-parole du chef de l'Etat» is whoever's was heard before; «la secretaria de Minería, X», in a paper of the place, its country's.
    private IReadOnlyList<string> ByTitle(TextSpan name)
    {
        var before = report.Text[Math.Max(report.Sentence(name.Start).Start, name.Start - 45)..name.Start].Trim(' ', ',');
        var rest = report.Text.AsSpan(name.End, Math.Min(60, report.Text.Length - name.End)).TrimStart();
        var behind = rest.Length > 1 && rest[0] == ',' ? rest[1..].Trim().ToString() : "";
        if (behind.Length > 0 && rules.Speaker(behind)?["kind"] == "aide")
        {
            return Last;
        }

        return rules.Office(before) || rules.Office(report.Text[name.Start..name.End]) ? Home(name.Start) : [];
    }

    // The country that the report comes from, if the text speaks of it; or else the one whose bodies it spoke of last.
    private string[] Home(int at)
    {
        if (report.Report.Lineage.Dateline?.Value.Place is { } place && ActorNames.CodeOf(place) is { } home
            && report.Actors.All.Any(mention => mention.Actor.Code == home && mention.Form != ActorForm.Seat))
        {
            return [home];
        }

        for (var i = report.Actors.FirstFrom(at) - 1; i >= 0; i--)
        {
            if (report.Actors.All[i] is { Form: ActorForm.Adjective, Actor.IsCountry: true } mention)
            {
                return [mention.Actor.Code];
            }
        }

        return [];
    }

    /// <summary>The side that a named subject means; null where it is a thing.</summary>
    public IReadOnlyList<string> Of(TextSpan subject) => Named(subject);

    private List<string> Named(TextSpan span)
    {
        var codes = new List<string>();
        foreach (var mention in report.ActorsIn(span))
        {
            if (!codes.Contains(mention.Actor.Code))
            {
                codes.Add(mention.Actor.Code);
            }
        }

        // «le médiateur autrichien de l'OSCE»
        if (codes.Count > 1 && report.ActorsIn(span).Any(mention => !mention.Actor.IsCountry && mention.Form != ActorForm.Adjective)
            && report.ActorsIn(span).Any(mention => mention.Form == ActorForm.Adjective))
        {
            codes.RemoveAll(code => report.ActorsIn(span).All(mention => mention.Actor.Code != code || mention.Form == ActorForm.Adjective));
        }

        if (codes.Count > 0)
        {
            return codes;
        }

        foreach (var name in report.Report.Record.Names)
        {
            if (name.Value.Type == NameType.Person && name.Ground.Evidence.Any(words => words.Span.Overlaps(span)) && spokesmen.Of(name.Value.Entity) is { } side)
            {
                codes.Add(side);
                return codes;
            }
        }

        // «la Commission» where the text names the Union by its city alone.
        var words = report.Text[span.Start..span.End];
        if ((ActorNames.CodeOf(words) ?? ActorNames.CodeOf(words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..])) is { } code)
        {
            codes.Add(code);
        }

        return codes;
    }

    // «son ministère», «un conseiller»: of whoever was named last before, in this sentence or the one before it.
    private string[] Nearest(TextSpan speaker)
    {
        var sentence = report.Sentence(speaker.Start);
        var mentions = report.Actors;
        if (IsTheirs(report.Text[speaker.Start..speaker.End]))
        {
            foreach (var mention in report.ActorsIn(new(sentence.Start, speaker.Start)))
            {
                return [mention.Actor.Code];
            }
        }

        var before = mentions.FirstFrom(sentence.Start) - 1;
        return before >= 0 && report.Sentence(mentions.All[before].Span.Start).End >= sentence.Start - 3 && !report.Text.AsSpan(mentions.All[before].Span.End..sentence.Start).Contains('\n')
            ? [mentions.All[before].Actor.Code] : [];
    }

    private static bool IsTheirs(string words) =>
        words.Split(' ', 2)[0].ToLowerInvariant() is "son" or "sa" or "ses" or "leur" or "its" or "his" or "her" or "their" or "su" or "sus";
}
