using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>What is true of a document after its text was edited: texts by their places, names by their words, days by the shift.</summary>
internal sealed class PerturbedGold(EditedText edited, DayShift shift, GoldPlaces places, Func<string, string> rewritten)
{
    public GoldDocument Of(GoldDocument gold)
    {
        var reference = gold.Published?.ToDay() ?? gold.Dateline?.Date?.ToDay() ?? gold.Retrieved;
        return gold with
        {
            Outlet = rewritten(gold.Outlet),
            Url = rewritten(gold.Url),
            Retrieved = shift.Of(gold.Retrieved),
            Published = Day(gold.Published),
            Headline = Line(gold.Headline),
            Bylines = [.. gold.Bylines.Select(Line)],
            Dateline = gold.Dateline is { } dateline ? new(Line(dateline.Text), Name(dateline.Place), Day(dateline.Date), Name(dateline.Agency)) : null,
            Credits = [.. gold.Credits.Select(credit => credit with { Text = Line(credit.Text), Agency = Name(credit.Agency) })],
            Agency = Name(gold.Agency),
            Names = [.. (gold.Names ?? []).Select(name => Words(new(name.Text, name.Occurrence)) is var words ? name with { Text = words.Text, Occurrence = words.Occurrence } : name)],
            Chrome = [.. gold.Chrome.Select(Line)],
            Statements = [.. (gold.Statements ?? []).Select(Statement)],
            Times = [.. (gold.Times ?? []).Select(time => Time(time, gold.Language, reference))],
            Events = [.. (gold.Events ?? []).Select(happened => Event(happened, gold.Language, reference))],
        };
    }

    private GoldStatement Statement(GoldStatement statement) => statement with
    {
        Content = Words(statement.Content),
        Cue = WordsOrNull(statement.Cue),
        Speaker = WordsOrNull(statement.Speaker),
        SpeakerEntity = Name(statement.SpeakerEntity),
        Addressee = WordsOrNull(statement.Addressee),
        AddresseeEntity = Name(statement.AddresseeEntity),
        Via = [.. statement.Via.Select(relay => Words(new(relay.Text, relay.Occurrence)) is var words ? new GoldRelay(words.Text, Name(relay.Entity), words.Occurrence) : relay)],
        SaidOn = Day(statement.SaidOn),
    };

    private GoldTime Time(GoldTime time, string language, DateOnly reference)
    {
        var words = Words(new(time.Text, time.Occurrence));
        return time with { Text = words.Text, Occurrence = words.Occurrence, Value = time.Value is { } value ? shift.Value(value, time.Text, reference, language) : null };
    }

    private GoldEvent Event(GoldEvent happened, string language, DateOnly reference) => happened with
    {
        Source = [.. happened.Source.Select(rewritten)],
        Target = [.. happened.Target.Select(rewritten)],
        Place = Name(happened.Place),
        Date = happened.Date is { } date ? shift.Value(date, happened.Evidence.Text, reference, language) : null,
        Evidence = Words(happened.Evidence),
    };

    private PartialDate? Day(PartialDate? date) => date is { } known ? shift.Of(known) : null;

    private string? Name(string? name) => name is null ? null : rewritten(name);

    private string Line(string line) => places.First(line) is { } span ? edited.At(span).Of(edited.Text) : rewritten(line);

    private GoldWords? WordsOrNull(GoldWords? words) => words is null ? null : Words(words);

    private GoldWords Words(GoldWords words)
    {
        var span = edited.At(places.Of(words));
        var text = span.Of(edited.Text);
        var occurrence = 1;
        for (var at = edited.Text.IndexOf(text, StringComparison.Ordinal); at >= 0 && at < span.Start; at = edited.Text.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            occurrence++;
        }

        return new(text, occurrence);
    }
}
