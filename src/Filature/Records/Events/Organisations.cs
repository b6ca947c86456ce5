using Filature.Records.Actors;
using Filature.Records.Mentions;

namespace Filature.Records.Events;

/// <summary>The names of persons and organisations by place, each in its longest form.</summary>
internal sealed class Organisations
{
    private readonly string _text;
    private readonly ValueList<Name> _names;
    private readonly LongestForms _forms;
    private readonly ActorMentions _mentions;

    public Organisations(string text, Analysis analysis, ActorMentions mentions)
    {
        (_text, _names, _mentions) = (text, analysis.Names, mentions);
        _forms = new(_names.Select(name => (name.Type, name.Span.Of(text))));
    }

    public string? At(TextSpan span) => Find(span) is { Type: NameType.Organisation } name && _mentions.At(name.Span) is null
        ? _forms.Of(name.Type, name.Span.Of(_text)) : null;

    public string? PersonAt(TextSpan span) => Find(span) is { Type: NameType.Person } name ? name.Span.Of(_text) : null;

    /// <summary>The name of a place that is no country's: where something happens.</summary>
    public string? PlaceAt(TextSpan span) => Find(span) is { Type: NameType.Place } name && _mentions.At(name.Span) is not { Form: ActorForm.Name or ActorForm.Adjective }
        ? name.Span.Of(_text) : null;

    private Name? Find(TextSpan span)
    {
        var (low, high) = (0, _names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _names[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _names.Count && _names[low].Span.Overlaps(span) ? _names[low] : null;
    }
}
