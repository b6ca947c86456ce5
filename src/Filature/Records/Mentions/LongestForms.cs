namespace Filature.Records.Mentions;

/// <summary>
/// Which forms of an article name the same one: a person's last or first word («Lauridsen») the person, the beginning of a body's name
/// («Commission») the body. Where several longer forms fit, the first in the text is meant.
/// </summary>
internal sealed class LongestForms
{
    private readonly Dictionary<(NameType, string), string> _longest = [];

    public LongestForms(IEnumerable<(NameType Type, string Form)> forms)
    {
        var all = forms.Distinct().ToArray();
        foreach (var (type, form) in all)
        {
            _longest[(type, form)] = all.Where(other => other.Type == type && Holds(type, other.Form, form)).Select(other => other.Form).FirstOrDefault() ?? form;
        }
    }

    public string Of(NameType type, string form) => _longest[(type, form)];

    private static bool Holds(NameType type, string longer, string form) => longer.Length > form.Length && type switch
    {
        NameType.Person => longer.EndsWith(" " + form, StringComparison.Ordinal) || longer.StartsWith(form + " ", StringComparison.Ordinal),
        NameType.Organisation => longer.StartsWith(form + " ", StringComparison.Ordinal),
        _ => false,
    };
}
