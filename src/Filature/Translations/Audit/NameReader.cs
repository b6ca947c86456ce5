namespace Filature.Translations.Audit;

/// <summary>Words of names: those that the language engine found, and capitalised words that are none of the language's.</summary>
internal static class NameReader
{
    private const int ShortestName = 3;
    private const int LongestAcronym = 6;

    public static NameMark[] Read(string text, AuditWord[] words, Analysis analysis, AuditVocabulary vocabulary)
    {
        var names = new List<NameMark>();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (name, tagged) = (0, 0);
        var places = Exonyms.Of(vocabulary.Language, vocabulary.Language);
        foreach (var word in words)
        {
            if (!word.IsCapital || word.Span.Length < ShortestName || IsOfCalendar(word.Form) || vocabulary.Has("role", word.Form))
            {
                continue;
            }

            while (name < analysis.Names.Count && analysis.Names[name].Span.End <= word.Span.Start)
            {
                name++;
            }

            while (tagged < analysis.Words.Count && analysis.Words[tagged].Span.End <= word.Span.Start)
            {
                tagged++;
            }

            // «Según», «They»: small words at the beginning of a sentence are in no dictionary of names or things.
            var isThing = tagged >= analysis.Words.Count || analysis.Words[tagged].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.Verb or Upos.Adv or Upos.X;
            var type = name < analysis.Names.Count && analysis.Names[name].Span.Contains(word.Span) ? analysis.Names[name].Type : (NameType?)null;
            var isKnown = Knows(word);
            // «OSCE», «Kremlin»: names, whatever the dictionary holds.
            var isName = !IsFirst(word) && (places.IsName(word.Form) || IsAcronym(word.Span.Of(text.AsSpan())));
            if ((!isKnown && isThing && (type is not null || !IsFirst(word))) || type is NameType.Person or NameType.Place || isName)
            {
                names.Add(new(word.Span, word.Form, type ?? NameType.Other, !isKnown || isName));
            }
        }

        return [.. names];

        // A capital at the beginning of a sentence, of a line or of what is quoted says nothing.
        bool IsFirst(AuditWord word)
        {
            var at = word.Span.Start - 1;
            while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '«' or '“' or '"' or '‘' or '’' or '\'' or '(' or '¿' or '¡' or '-' or '–' or '—'))
            {
                if (text[at] is not ' ' and not '\u00A0' and not '\u202F')
                {
                    return true;
                }

                at--;
            }

            return at < 0 || text[at] is '.' or ':' or '!' or '?' or '…';
        }

        bool Knows(AuditWord word)
        {
            var written = word.Span.Of(text);
            if (!known.TryGetValue(written, out var isKnown))
            {
                known[written] = isKnown = Vocabulary.Knows(vocabulary.Language, written)
                    // English capitalises what others write small, and half of its longer words are French: «Article 4».
                    || (vocabulary.Language == "en" && Vocabulary.Knows("fr", written));
            }

            return isKnown;
        }

        bool IsOfCalendar(string form) => vocabulary.Has("weekday", form) || vocabulary.Has("month", form) || vocabulary.Has("doubtful-month", form);
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length is >= ShortestName and <= LongestAcronym;
    }
}
