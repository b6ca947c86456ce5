using Filature.Records.Actors;

namespace Filature.Records.Events;

/// <summary>Whom the words of an article mean, as far as they act for a country or a body.</summary>
internal sealed class Cast
{
    // Farther back a pronoun does not reach.
    private const int Reach = 700;
    private const int Deepest = 3;

    private readonly string _text;
    private readonly Tree _tree;
    private readonly ActorMentions _mentions;
    private readonly Allegiances _allegiances;
    private readonly EventLexicon _lexicon;
    private readonly Organisations _organisations;
    private readonly Dictionary<string, List<(int At, Party Party)>> _roles = new(StringComparer.Ordinal);
    private readonly List<(int At, List<Party> Parties)> _subjects = [];
    private readonly List<(TextSpan Span, string Speaker)> _spoken;

    public Cast(Article article, Analysis analysis, Tree tree, ActorMentions mentions, EventLexicon lexicon, IEnumerable<Statement> statements)
    {
        (_text, _tree, _mentions, _lexicon) = (article.Text.Text, tree, mentions, lexicon);
        _allegiances = new(_text, analysis, tree, mentions);
        _organisations = new(_text, analysis, mentions);
        _spoken = [.. statements.Where(said => said.Kind != StatementKind.Indirect && said.SpeakerEntity is not null).Select(said => (said.Content.Span, said.SpeakerEntity!))];
        Sides = new(article, tree, mentions);
        LearnRoles();
        LearnSubjects();
    }

    public Sides Sides { get; }

    /// <summary>Who is meant by a word and what is joined to it by «and».</summary>
    public List<Party> Of(int head)
    {
        var parties = new List<Party>();
        AddAll(head, parties);
        return parties;
    }

    /// <summary>Whether a phrase itself names an actor: no pronoun, nothing understood.</summary>
    public List<Party> Named(int head)
    {
        var parties = new List<Party>();
        AddNamed(head, parties);
        return parties;
    }

    /// <summary>Who is meant where no subject stands, or by «his»: whoever acted last.</summary>
    public List<Party> Unsaid(int word) => [.. Before(_tree.Words[word].Span.Start, _tree.HasFeature(word, "Number=Plur"))];

    /// <summary>The name of a place that is no party.</summary>
    public string? PlaceAt(int word) => _organisations.PlaceAt(_tree.Words[word].Span);

    private void AddAll(int head, List<Party> parties)
    {
        var before = parties.Count;
        AddNamed(head, parties);
        if (parties.Count == before)
        {
            foreach (var party in Understood(head))
            {
                Add(parties, party);
            }
        }

        foreach (var child in _tree.Of(head))
        {
            if (_tree.Has(child, "conj") && _tree.Words[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                AddAll(child, parties);
            }
        }
    }

    private void AddNamed(int head, List<Party> parties)
    {
        var before = parties.Count;
        for (var depth = 0; depth <= Deepest && parties.Count == before; depth++)
        {
            Search(head, depth, parties);
        }

        if (parties.Count > before)
        {
            return;
        }

        if (_organisations.At(_tree.Words[head].Span) is { } name)
        {
            Add(parties, new Party(name, null));
        }
        else if (_tree.Words[head].Upos == Upos.Noun && _lexicon.Is("people", _tree.Words[head].Lemma))
        {
            Add(parties, new Party(Phrase(head), null));
        }
    }

    // «l'opposition bavaroise», without its article.
    private string Phrase(int head)
    {
        var span = _tree.Words[head].Span;
        foreach (var child in _tree.Of(head))
        {
            if ((_tree.Has(child, "amod") || _tree.Has(child, "compound") || _tree.Has(child, "flat")) && Math.Abs(child - head) <= 2)
            {
                span = span.Union(_tree.Words[child].Span);
            }
        }

        return span.Of(_text);
    }

    // The actors exactly so many steps below the head of a phrase.
    private void Search(int word, int depth, List<Party> parties)
    {
        if (depth == 0)
        {
            if (_mentions.At(_tree.Words[word].Span) is { } mention)
            {
                Add(parties, mention.Actor);
                AddJoined(word, parties);
            }
            else if (_organisations.PersonAt(_tree.Words[word].Span) is { } person && _allegiances.Of(person) is { } actor)
            {
                Add(parties, actor);
            }

            return;
        }

        foreach (var child in _tree.Of(word))
        {
            if (IsPartOfName(child))
            {
                Search(child, depth - 1, parties);
            }
        }
    }

    // «les gouvernements argentin et chilien»
    private void AddJoined(int word, List<Party> parties)
    {
        foreach (var child in _tree.Of(word))
        {
            if (_tree.Has(child, "conj") && _mentions.At(_tree.Words[child].Span) is { } mention)
            {
                Add(parties, mention.Actor);
            }
        }
    }

    private bool IsPartOfName(int child) => _tree.Has(child, "amod") || _tree.Has(child, "appos") || _tree.Has(child, "flat") || _tree.Has(child, "compound")
        || (_tree.Has(child, "nmod") && (_tree.Case(child) is not { } preposition || _lexicon.Is("of", preposition)));

    private IEnumerable<Party> Understood(int head)
    {
        var word = _tree.Words[head];
        if (word.Upos == Upos.Pron)
        {
            return _lexicon.Is("first", word.Lemma) || _tree.HasFeature(head, "Person=1") ? Speaker(word.Span.Start) : Before(word.Span.Start, _tree.HasFeature(head, "Number=Plur"));
        }

        if (word.Upos != Upos.Noun || !_lexicon.Is("role", word.Lemma))
        {
            return [];
        }

        if (_lexicon.Is("group", Determiner(head) ?? ""))
        {
            return Sides.Main;
        }

        // «son homologue» is on the other side, «son pays» on the same.
        if (_lexicon.Is("counterpart", word.Lemma))
        {
            return [];
        }

        return _tree.HasFeature(head, "Number=Plur") ? []
            : _roles.TryGetValue(word.Lemma, out var held) && held.FindLastIndex(role => role.At < head) is var i and >= 0 ? [held[i].Party]
            : Before(word.Span.Start, false);
    }

    private string? Determiner(int head)
    {
        foreach (var child in _tree.Of(head))
        {
            if (_lexicon.Is("group", _tree.Words[child].Lemma))
            {
                return _tree.Words[child].Lemma;
            }
        }

        return null;
    }

    private IEnumerable<Party> Speaker(int at)
    {
        foreach (var (span, speaker) in _spoken)
        {
            if (span.Contains(at))
            {
                return OfEntity(speaker) is { } party ? [party] : [];
            }
        }

        return [];
    }

    /// <summary>For whom a person or institution acts that a statement names.</summary>
    public Party? OfEntity(string entity) => _allegiances.Of(entity) is { } actor ? new(_mentions.Shown(actor), actor.Code) : null;

    private List<Party> Before(int at, bool isPlural)
    {
        for (var i = _subjects.Count - 1; i >= 0; i--)
        {
            if (_subjects[i].At < at && at - _subjects[i].At <= Reach && (_subjects[i].Parties.Count > 1) == isPlural)
            {
                return _subjects[i].Parties;
            }
        }

        return [];
    }

    // «le président finlandais»: from here on «le président» is he.
    private void LearnRoles()
    {
        foreach (var mention in _mentions.All)
        {
            var at = _tree.Top(mention.Span);
            for (var steps = 0; at >= 0 && steps < Deepest; steps++, at = _tree.Words[at].Head)
            {
                if (_tree.Words[at].Upos == Upos.Noun && _lexicon.Is("role", _tree.Words[at].Lemma))
                {
                    if (!_roles.TryGetValue(_tree.Words[at].Lemma, out var held))
                    {
                        _roles[_tree.Words[at].Lemma] = held = [];
                    }

                    held.Add((at, new(_mentions.Shown(mention.Actor), mention.Actor.Code)));
                    break;
                }

                if (!IsPartOfName(at) && !_tree.Has(at, "conj"))
                {
                    break;
                }
            }
        }
    }

    private void LearnSubjects()
    {
        for (var i = 0; i < _tree.Words.Count; i++)
        {
            if (_tree.Has(i, "nsubj") && _tree.Words[i].Upos != Upos.Pron && Of(i) is { Count: > 0 } parties)
            {
                _subjects.Add((_tree.Words[i].Span.Start, parties));
            }
        }
    }

    private void Add(List<Party> parties, StateActor actor) => Add(parties, new Party(_mentions.Shown(actor), actor.Code));

    private static void Add(List<Party> parties, Party party)
    {
        if (!parties.Contains(party))
        {
            parties.Add(party);
        }
    }
}
