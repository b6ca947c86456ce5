using Filature.Records;
using Filature.Records.Actors;

namespace Filature.Timelines.Positions;

/// <summary>One stand that one report shows, before it is known on which question.</summary>
/// <param name="Topic">The words that tell what it is about.</param>
/// <param name="IsWhole">Whether it is what a saying does, not only words in it.</param>
internal sealed record Draft(string Code, Stance Stance, ReadReport In, TextSpan Topic, Stand Stand, bool IsWhole);

/// <summary>Who takes which stand in one report: in what is said, in what is told as an event, and in its own sentences.</summary>
internal sealed class StandReader
{
    private readonly ReadReport _report;
    private readonly StanceRules _rules;
    private readonly Speaking _speaking;
    private readonly List<(TextSpan Content, IReadOnlyList<string> Codes)> _said = [];
    private readonly List<Draft> _drafts = [];

    private StandReader(ReadReport report, Spokesmen spokesmen)
    {
        _report = report;
        _rules = new(report.Language);
        _speaking = new(report, spokesmen, _rules);
    }

    /// <summary>In the order of the text; of one actor and stance no two share words.</summary>
    public static IReadOnlyList<Draft> Read(ReadReport report, Spokesmen spokesmen)
    {
        var reader = new StandReader(report, spokesmen);
        foreach (var statement in report.Report.Record.Statements)
        {
            reader.Say(statement);
        }

        foreach (var happening in report.Report.Record.Events)
        {
            reader.Do(happening);
        }

        reader.Tell();
        return [.. reader._drafts.OrderBy(draft => draft.Topic)];
    }

    private void Say(Finding<Statement> finding)
    {
        var said = finding.Value;
        var codes = _speaking.For(said);
        _said.Add((said.Content.Span, codes));
        _speaking.Last = codes.Count > 0 ? codes : _speaking.Last;
        if (finding.Ground.Rule.EndsWith(".question", StringComparison.Ordinal))
        {
            return;
        }

        var cue = said.Cue is { } words ? _rules.Cue(words.Text) : null;
        var matches = _rules.In(said.Content.Text, "content");
        if (said.Cue is { } announced && _rules.Act(Around(said, announced)) is { } whole)
        {
            if (StanceRules.StanceOf(whole) is { } other)
            {
                Add(codes, other, said, whole.Name, finding.Ground.Id, isWhole: true);
            }

            return;
        }

        if (Stances.Of(said.Act, cue) is { } stance && !(stance is Stance.Promises or Stance.Offers or Stance.Accepts && matches.Any(IsRefusal)))
        {
            Add(codes, stance, said, $"act.{said.Act.ToString().ToLowerInvariant()}{(cue is null ? "" : "+" + cue.Name)}", finding.Ground.Id, isWhole: true);
            return;
        }

        foreach (var match in matches)
        {
            var subjects = Subjects(match, said.Content.Span.Start, codes);
            if (subjects.Count > 0 && StanceRules.StanceOf(match.Rule) is { } taken)
            {
                Add(subjects, taken, said, match.Rule.Name, finding.Ground.Id, isWhole: said.Act != Act.Asserted, match.Rule["of"] == "self" ? match.Span.Start : 0);
            }
        }
    }

    private static bool IsRefusal(RuleMatch match) => match.Rule["stance"] == "refuses";

    // «refuse de le confirmer»: what is refused stands in the content.
    private string Around(Statement said, Evidence cue) =>
        said.Content.Span.Start >= cue.Span.End && said.Content.Span.Start - cue.Span.End < 20
            ? _report.Text[cue.Span.Start..said.Content.Span.End] : cue.Text;

    /// <summary>Whose stand it is: the named subject's, or the speaker's.</summary>
    private IReadOnlyList<string> Subjects(RuleMatch match, int offset, IReadOnlyList<string> speaker)
    {
        if (match.Group("name") is not { } name)
        {
            return speaker;
        }

        var named = _speaking.Of(new(name.Start + offset, name.End + offset));
        if (named.Count == 0)
        {
            return match.Rule["of"] == "any" ? speaker : [];
        }

        // What one party says of another one's stand is that party's claim.
        return speaker.Count == 0 || named.Any(speaker.Contains) ? named : [];
    }

    private void Do(Finding<WireEvent> finding)
    {
        if (finding.Ground.Evidence.Count == 0)
        {
            return;
        }

        var words = finding.Ground.Evidence[0].Span;
        var rule = finding.Ground.Rule[(finding.Ground.Rule.LastIndexOf('.') + 1)..];
        if (Stances.Of(finding.Value, rule, _rules.IsHeld(Sentence(words, 40).Of(_report.Text))) is not { } stance
            || (stance == Stance.Offers && _rules.IsFirm(Sentence(words, 40).Of(_report.Text))))
        {
            return;
        }

        if (stance == Stance.Demands && rule != "demand-noun" && _rules.Cue(words.Of(_report.Text)) is { } cue && StanceRules.StanceOf(cue) is { } softer)
        {
            stance = softer;
        }

        var codes = Stances.IsMutual(rule) ? Signing(words, finding.Value) : Joined([.. finding.Value.Source.Select(ActorNames.CodeOf).OfType<string>()], words);
        codes.RemoveAll(code => IsSaid(code, words));
        if (!IsClaimOfAnother(words, codes))
        {
            Add(codes, stance, Sentence(words, 80), words, Day(finding.Value.Date), finding.Ground.Rule, finding.Ground.Id);
        }
    }

    // What was read of a saying is not read again of its words.
    private bool IsSaid(string code, TextSpan words) =>
        _drafts.Exists(draft => draft.Code == code && draft.Stand.Words.Span.Overlaps(words) && draft.IsWhole);

    private TextSpan Sentence(TextSpan words, int further) =>
        new(words.Start, Math.Max(words.End, Math.Min(_report.Sentence(words.Start).End, words.End + further)));

    // Who signs is named.
    private List<string> Signing(TextSpan words, WireEvent happening)
    {
        List<string> named = [.. _report.ActorsIn(_report.Sentence(words.Start)).Where(mention => mention.Form != ActorForm.Adjective).Select(mention => mention.Actor.Code).Distinct(StringComparer.Ordinal)];
        return named.Count > 1 ? named : [.. happening.Source.Select(ActorNames.CodeOf).OfType<string>()];
    }

    // «La Finlande et la Pologne», «Polish and Finnish envoys»: who is named with the one that acts acts with it.
    private List<string> Joined(List<string> codes, TextSpan words)
    {
        ActorMention? before = null;
        foreach (var mention in _report.ActorsIn(_report.Sentence(words.Start)))
        {
            if (before is { } other && (codes.Contains(other.Actor.Code) || codes.Contains(mention.Actor.Code)) && IsJoint(_report.Text.AsSpan(other.Span.End..mention.Span.Start)))
            {
                codes = [.. codes.Append(other.Actor.Code).Append(mention.Actor.Code).Distinct(StringComparer.Ordinal)];
            }

            before = mention;
        }

        return codes;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between.Trim() is "et" or "et la" or "et le" or "et l'" or "et l’" or "et les" or "and" or "and the" or "y" or "e" or "y la" or "y el";

    private void Tell()
    {
        foreach (var (sentence, _) in RunningText.Of(_report.Report.Article, _report.Analysis.Sentences, static sentence => sentence))
        {
            foreach (var match in _rules.In(sentence.Of(_report.Text), "narrated"))
            {
                if (StanceRules.StanceOf(match.Rule) is not { } stance || Subject(match, sentence) is not { } codes)
                {
                    continue;
                }

                var words = new TextSpan(sentence.Start + match.Span.Start, sentence.End);
                codes.RemoveAll(code => IsSaid(code, words));
                if (codes.Count > 0 && !IsClaimOfAnother(words, codes))
                {
                    Add(codes, stance, words, words, day: null, match.Rule.Name, finding: null);
                }
            }
        }
    }

    // A subject that is named; of a verb that is joined to another one, whoever stands first in the sentence.
    private List<string>? Subject(RuleMatch match, TextSpan sentence)
    {
        if (match.Group("name") is { } name)
        {
            var span = new TextSpan(sentence.Start + name.Start, sentence.Start + name.End);
            return Joined([.. _speaking.Of(span)], span);
        }

        return match.Rule["of"] == "subject" && _report.ActorsIn(new(sentence.Start, sentence.Start + match.Span.Start)).Select(mention => mention.Actor.Code).FirstOrDefault() is { } first ? [first] : null;
    }

    private bool IsClaimOfAnother(TextSpan words, IReadOnlyList<string> codes) =>
        _said.Any(said => said.Content.Contains(words.Start) && said.Codes.Count > 0 && !codes.Any(said.Codes.Contains));

    private void Add(IReadOnlyList<string> codes, Stance stance, Statement said, string rule, string finding, bool isWhole, int from = 0)
    {
        var content = said.Content.Span;
        var isOpened = said.Cue is { } cue && cue.Span.End <= content.Start && content.Start - cue.Span.End < 20;
        Add(codes, stance, new(content.Start + from, content.End), isOpened ? said.Cue!.Span.Union(content) : content, said.SaidOn?.Date, rule, finding, isWhole);
    }

    private void Add(IReadOnlyList<string> codes, Stance stance, TextSpan topic, TextSpan words, PartialDate? day, string rule, string? finding, bool isWhole = false)
    {
        foreach (var code in codes)
        {
            if (!_drafts.Exists(known => known.Code == code && known.Stance == stance && known.Stand.Words.Span.Overlaps(words)))
            {
                _drafts.Add(new(code, stance, _report, topic, new(_report.Report.Article.Id, finding, _report.Report.Article.Text.Prove(words.Trim(_report.Text)), day, rule), isWhole));
            }
        }
    }

    private static PartialDate? Day(string? date) => date is null ? null : PartialDate.Parse(date);
}
