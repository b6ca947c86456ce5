namespace Filature.Records.Mentions;

/// <summary>
/// Which forms of an article name the same one: a person's last or first words («Lauridsen») the person, the beginning of a body's name
/// («Commission») the body. Where several longer forms fit, the first in the text is meant.
/// </summary>
internal sealed class LongestForms
{
    // More words are a list that was read as a name.
    private const int MostWords = 12;

    private readonly Dictionary<(NameType, string), string> _longer = [];

    public LongestForms(IEnumerable<(NameType Type, string Form)> forms)
    {
        foreach (var (type, form) in forms.Distinct())
        {
            var words = 1;
            for (var blank = form.IndexOf(' ', StringComparison.Ordinal); blank > 0 && words++ < MostWords; blank = form.IndexOf(' ', blank + 1))
            {
                if (type is NameType.Person or NameType.Organisation)
                {
                    _longer.TryAdd((type, form[..blank]), form);
                }

                if (type is NameType.Person)
                {
                    _longer.TryAdd((type, form[(blank + 1)..]), form);
                }
            }
        }
    }

    public string Of(NameType type, string form) => _longer.GetValueOrDefault((type, form), form);
}
