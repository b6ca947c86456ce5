using System.Runtime.InteropServices;

namespace Filature.Language.Naming;

/// <summary>
/// What a text says of its names as a whole: a form is of one type throughout, a person named in full is known by a part of the name, and a
/// form that is a name in one place is one in the others. For one text and one thread.
/// </summary>
internal sealed class DocumentNames(string text, Gazetteer gazetteer)
{
    // Votes in halves: a mention has two, a full name speaks louder for its parts, and the gazetteer is asked once.
    private const int Mention = 2;
    private const int Part = 4;
    private const int Known = 3;

    private readonly Dictionary<ulong, Votes> _votes = [];

    // Words that stand somewhere with a small letter: at the start of a sentence their capital says nothing.
    private readonly HashSet<ulong> _small = [];

    public List<Found> Settle(ReadOnlySpan<Token> tokens, List<Found> read)
    {
        var words = new ulong[tokens.Length];
        var capital = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var sight = Sight.Of(tokens[i].Span.Of(text.AsSpan()), tokens[i].Kind, flatten: false);
            (words[i], capital[i]) = (sight.Lower, sight.IsCapital);
            if (!sight.IsCapital && tokens[i].Kind == TokenKind.Word)
            {
                _small.Add(sight.Lower);
            }
        }

        foreach (var name in read)
        {
            Vote(words.AsSpan(name.Start, name.Length), name.Type, Mention);
            if (name.Type == NameType.Person && name.Length > 1)
            {
                Vote(words.AsSpan(name.Start, 1), name.Type, Part - 2);
                Vote(words.AsSpan(name.End - 1, 1), name.Type, Part);
                if (name.Length > 2)
                {
                    Vote(words.AsSpan(name.Start + 1, name.Length - 1), name.Type, Part);
                }
            }
        }

        var settled = new List<Found>(read.Count + 8);
        var next = 0;
        for (var i = 0; i < tokens.Length;)
        {
            if (next < read.Count && read[next].Start == i)
            {
                var name = read[next++];
                settled.Add(name with { Type = Type(words.AsSpan(name.Start, name.Length)) ?? name.Type });
                i = name.End;
                continue;
            }

            var limit = next < read.Count ? read[next].Start : tokens.Length;
            if (capital[i] && Longest(words.AsSpan(i, Math.Min(limit - i, Gazetteer.Longest))) is { Length: > 0 } again)
            {
                settled.Add(new(i, i + again.Length, again.Type));
                i += again.Length;
                continue;
            }

            if (capital[i] && KnownBody(tokens[i..limit], words.AsSpan(i, limit - i), IsStart(tokens, i)) is { Length: > 0 } known)
            {
                settled.Add(new(i, i + known.Length, known.Type));
                i += known.Length;
                continue;
            }

            i++;
        }

        return settled;
    }

    private (int Length, NameType Type) Longest(ReadOnlySpan<ulong> words)
    {
        for (var length = words.Length; length > 0; length--)
        {
            if (Type(words[..length]) is { } type && !(length == 1 && IsOrdinary(words[0])))
            {
                return (length, type);
            }
        }

        return default;
    }

    // Institutions, agencies and countries of the gazetteer are names even where the model was not sure: with a capital that says something.
    private (int Length, NameType Type) KnownBody(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> words, bool isStart)
    {
        var (best, key) = ((Length: 0, Type: NameType.Other), 0UL);
        for (var i = 0; i < Math.Min(words.Length, Gazetteer.Longest); i++)
        {
            key = Gazetteer.Key(key, words[i]);
            var traits = gazetteer.Find(key);
            var isAcronym = i == 0 && tokens[0].Span.Length > 1 && !tokens[0].Span.Of(text.AsSpan()).ContainsAnyInRange('a', 'z');
            if ((traits & (NameTraits.Institution | NameTraits.Agency | NameTraits.Country)) != NameTraits.None && (i > 0 || isAcronym || (!isStart && tokens[0].Span.Length > 1)))
            {
                best = (i + 1, (traits & NameTraits.Country) != NameTraits.None ? NameType.Place : NameType.Organisation);
            }
        }

        return best;
    }

    // After a full stop, a mark that opens, or nothing.
    private bool IsStart(ReadOnlySpan<Token> tokens, int at)
    {
        if (at == 0 || text.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End).ContainsAny('\n', '\r'))
        {
            return true;
        }

        return tokens[at - 1].Kind == TokenKind.Symbol && text[tokens[at - 1].Span.Start] is not (',' or '(' or '’' or '\'' or '/');
    }

    private bool IsOrdinary(ulong word) => _small.Contains(word) || (gazetteer.Find(Gazetteer.Key(0, word)) & (NameTraits.Common | NameTraits.Calendar | NameTraits.Demonym)) != NameTraits.None;

    private void Vote(ReadOnlySpan<ulong> words, NameType type, int votes)
    {
        var key = Key(words);
        ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, key, out var exists);
        if (!exists)
        {
            all.Add(NameType.Place, Has(key, NameTraits.Country | NameTraits.City | NameTraits.Place) ? Known : 0);
            all.Add(NameType.Organisation, Has(key, NameTraits.Institution | NameTraits.Agency) ? Known : 0);
            all.Add(NameType.Other, Has(key, NameTraits.Work) ? Known : 0);
        }

        all.Add(type, votes);
    }

    private bool Has(ulong key, NameTraits traits) => (gazetteer.Find(key) & traits) != NameTraits.None;

    private NameType? Type(ReadOnlySpan<ulong> words) => _votes.TryGetValue(Key(words), out var votes) ? votes.Best : null;

    private static ulong Key(ReadOnlySpan<ulong> words)
    {
        var key = 0UL;
        foreach (var word in words)
        {
            key = Gazetteer.Key(key, word);
        }

        return key;
    }

    private struct Votes
    {
        private int _person;
        private int _organisation;
        private int _place;
        private int _other;

        public readonly NameType Best
        {
            get
            {
                var top = Math.Max(Math.Max(_person, _organisation), Math.Max(_place, _other));
                return top == _person ? NameType.Person : top == _place ? NameType.Place : top == _organisation ? NameType.Organisation : NameType.Other;
            }
        }

        public void Add(NameType type, int votes)
        {
            _person += type == NameType.Person ? votes : 0;
            _organisation += type == NameType.Organisation ? votes : 0;
            _place += type == NameType.Place ? votes : 0;
            _other += type == NameType.Other ? votes : 0;
        }
    }
}
