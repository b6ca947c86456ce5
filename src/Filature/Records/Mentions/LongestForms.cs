namespace Filature.Records.Mentions;

/// <summary>
/// Which forms of an article name the same one: a person's last or first words («Lauridsen») the person, the beginning of a body's name
/// («Commission») the body. Where several longer forms fit, the first in the text is meant.
/// </summary>
internal sealed class LongestForms
{
    private readonly Dictionary<(NameType, string), string> _longer = [];

    /// <param name="forms">In the order of the text.</param>
    public LongestForms(IEnumerable<(NameType Type, string Form)> forms)
    {
        foreach (var (type, form) in forms.Distinct())
        {
            for (var space = form.IndexOf(' ', StringComparison.Ordinal); space >= 0 && type is NameType.Person or NameType.Organisation; space = form.IndexOf(' ', space + 1))
            {
                _longer.TryAdd((type, form[..space]), form);
                if (type == NameType.Person)
                {
                    _longer.TryAdd((type, form[(space + 1)..]), form);
                }
            }
        }
    }

    public string Of(NameType type, string form)
    {
        while (_longer.TryGetValue((type, form), out var longer))
        {
            form = longer;
        }

        return form;
    }
}
