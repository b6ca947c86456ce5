namespace Filature.Records.Events;

/// <summary>Where it happens, by the tree: a place that hangs on the predicate by «à», "in", «en». Countries are parties, not places.</summary>
internal sealed class EventPlaces(Tree tree, EventLexicon lexicon, Cast cast)
{
    /// <summary>The name as the article has it; null where none is told.</summary>
    public string? Of(int predicate) =>
        Beside(predicate)
        // «se reunió con su homólogo en Brévanne»: behind a party a parser takes the place for its own.
        ?? Behind(predicate)
        // «a tenu une réunion à Brévanne»: the place hangs on the verb whose object or subject the predicate is, or that governs it;
        // «une réunion pourrait se tenir à Brévanne»: or on what that verb governs.
        ?? (tree.Words[predicate].Head is var head and >= 0 && (tree.Has(predicate, "obj") || tree.Has(predicate, "nsubj") || tree.Has(predicate, "xcomp"))
            ? Beside(head) ?? (tree.Dependent(head, "xcomp") is var governed and >= 0 ? Beside(governed) : null)
            : null);

    private string? Behind(int word)
    {
        foreach (var child in tree.Of(word))
        {
            if ((tree.Has(child, "obl") || tree.Has(child, "obj")) && tree.Words[child].Upos is Upos.Noun or Upos.Propn && Beside(child) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private string? Beside(int word)
    {
        foreach (var child in tree.Of(word))
        {
            if ((tree.Has(child, "nmod") || (tree.Has(child, "obl") && tree.Words[child].Relation != "obl:agent"))
                && tree.Case(child) is { } preposition && lexicon.Is("where", preposition) && cast.PlaceAt(child) is { } place)
            {
                return place;
            }
        }

        return null;
    }
}
