namespace Filature.Arrivals.Feeds;

/// <summary>Persons as feeds write them: <c>a@b.example (Name)</c>, <c>Name (a@b.example)</c>, <c>Name &lt;a@b.example&gt;</c>, or one of both.</summary>
internal static class People
{
    public static FeedPerson? Parse(string? written)
    {
        var text = PlainText.OneLine(written ?? "");
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var (open, close) in new[] { ('(', ')'), ('<', '>') })
        {
            var start = text.IndexOf(open, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(close, start);
            if (end < 0)
            {
                continue;
            }

            var inside = text[(start + 1)..end].Trim();
            var outside = (text[..start] + text[(end + 1)..]).Trim();
            if (IsMail(inside))
            {
                return new(NullIfEmpty(outside), Mail(inside), null);
            }

            if (IsMail(outside))
            {
                return new(NullIfEmpty(inside), Mail(outside), null);
            }
        }

        return IsMail(text) ? new(null, Mail(text), null) : new(text, null, null);
    }

    /// <summary>Joins what several fields say of the same persons.</summary>
    public static ValueList<FeedPerson> Distinct(IEnumerable<FeedPerson?> people)
    {
        var found = new List<FeedPerson>();
        foreach (var person in people)
        {
            if (person is not null && !found.Exists(known => Same(known, person)))
            {
                found.Add(person);
            }
        }

        return found.ToValueList();
    }

    private static bool Same(FeedPerson known, FeedPerson person) =>
        person.Name is null ? person.Email is not null && string.Equals(known.Email, person.Email, StringComparison.OrdinalIgnoreCase)
            : string.Equals(known.Name, person.Name, StringComparison.OrdinalIgnoreCase) && (person.Email is null || known.Email == person.Email);

    private static bool IsMail(string text)
    {
        var mail = Mail(text);
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < mail.Length - 1 && !mail.Contains(' ', StringComparison.Ordinal) && mail.LastIndexOf('@') == at;
    }

    private static string Mail(string text) => text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
