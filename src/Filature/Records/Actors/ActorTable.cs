using System.Collections.Concurrent;

namespace Filature.Records.Actors;

/// <summary>The forms of <c>actors.tsv</c> in one language, found by the word they begin with. Frozen and thread-safe.</summary>
internal sealed class ActorTable
{
    private static readonly ConcurrentDictionary<string, ActorTable> Tables = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _capital;
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ActorTable(string language)
    {
        foreach (var row in Knowledge.Table("actors.tsv").Where(row => row[2] == language))
        {
            var actor = new StateActor(row[0], row[1] == "country", [.. Cell(row, 3)]);
            Add(actor, ActorForm.Name, Cell(row, 3));
            Add(actor, ActorForm.Adjective, Cell(row, 4));
            Add(actor, ActorForm.Seat, Cell(row, 5));
        }

        foreach (var first in _byFirst.Keys.ToList())
        {
            // The order of the table decides between equals.
            _byFirst[first] = [.. _byFirst[first].OrderByDescending(entry => entry.Text.Length)];
        }

        _capital = language == "en";
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ActorTable Of(string language) => Tables.GetOrAdd(language, static key => new(key));

    /// <summary>The longest forms that stand at a place: several where a seat speaks for several.</summary>
    /// <param name="found">Cleared first.</param>
    public void At(string text, int start, List<Entry> found)
    {
        found.Clear();
        if (!_lookup.TryGetValue(FirstWord(text.AsSpan(start)), out var entries))
        {
            return;
        }

        foreach (var entry in entries)
        {
            if (found.Count > 0 && found[0].Text.Length > entry.Text.Length)
            {
                return;
            }

            if (Stands(text, start, entry) && found.TrueForAll(other => other.Actor != entry.Actor))
            {
                found.Add(entry);
            }
        }
    }

    private bool Stands(string text, int start, Entry entry)
    {
        var end = start + entry.Text.Length;
        if (end > text.Length || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return false;
        }

        // What belongs to a country is written small in French and Spanish, but for its people.
        var anyCase = entry.Form == ActorForm.Adjective && !_capital;
        for (var i = 0; i < entry.Text.Length; i++)
        {
            var c = text[start + i] is '’' ? '\'' : text[start + i];
            if (c != (entry.Text[i] is '’' ? '\'' : entry.Text[i]) && !(anyCase && char.ToLowerInvariant(c) == entry.Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(StateActor actor, ActorForm form, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var first = FirstWord(text).ToString();
            if (!_byFirst.TryGetValue(first, out var entries))
            {
                _byFirst[first] = entries = [];
            }

            entries.Add(new(text, actor, form));
        }
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static string[] Cell(string[] row, int at) => row.Length <= at || row[at].Length == 0 ? [] : row[at].Split('|');

    internal readonly record struct Entry(string Text, StateActor Actor, ActorForm Form);
}
