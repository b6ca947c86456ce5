namespace Filature.Records.Statements;

/// <summary>
/// A channel named once goes on: with its speaker, until another is named; with those who sit at a joint press conference; from an encounter
/// to what its parties tell each other; from a press release to all that it says.
/// </summary>
internal sealed class Occasions(Document document, Names names, Circumstances circumstances, Lineage lineage)
{
    // How many paragraphs further what takes its time (an interview, a speech) still goes on when its speaker is named anew.
    private const int Long = 3;

    private readonly Dictionary<Draft, Saying> _byDraft = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Saying> _lastOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _humans = [.. names.Mentions.Where(name => name.Person.Type == NameType.Person).Select(name => name.Person.Name)];
    private int? _jointFrom;

    /// <summary>Gives a channel to sayings that name none.</summary>
    /// <param name="sayings">In the order of the text.</param>
    public void Settle(IReadOnlyList<Saying> sayings)
    {
        // A text whose source is the one who speaks first in it is that one's release.
        var first = sayings.FirstOrDefault(saying => !saying.Draft.Passage.InHeadline)?.Entity;
        var isRelease = lineage.Credits.Any(credit => credit.Value.Kind == CreditKind.PressRelease
            || (credit.Value is { Kind: CreditKind.Source, Agency: { } source } && first is not null && Folding.FoldWords(first) == Folding.FoldWords(source)));
        _jointFrom = circumstances.Scenes.Find(scene => scene.Channel == Channel.PressConference && IsJoint(scene))?.Passage.Span.Start;
        foreach (var saying in sayings)
        {
            _byDraft[saying.Draft] = saying;
            if (saying.Channel is null or Channel.PressService && Encounter(saying) is { } encounter)
            {
                saying.Channel = encounter;
            }

            Hear(saying);
            saying.Channel ??= saying.Draft.Within is not null ? null : From(saying) ?? (isRelease ? Channel.Communique : null);
            if (saying.Entity is { } entity)
            {
                _lastOf[entity] = saying;
            }
        }

        for (var i = 1; i < sayings.Count; i++)
        {
            Lead(sayings[i - 1], sayings[i]);
        }
    }

    private Channel? From(Saying saying)
    {
        if (saying.Draft.Continues is { } whole)
        {
            return _byDraft.GetValueOrDefault(whole)?.Channel;
        }

        if (saying.Draft.Cue is { Voice: CueVoice.Passive } && IsAnswer(saying))
        {
            return _jointFrom is { } from && saying.Draft.Passage.Span.Start >= from ? Channel.PressConference : null;
        }

        if (Tenses.Of(document, saying.Draft.Cue).IsBefore || saying.Entity is not { } entity)
        {
            return null;
        }

        if (_lastOf.GetValueOrDefault(entity) is { Channel: { } channel } last && GoesOn(last, saying, channel))
        {
            return channel;
        }

        return Scene(saying, entity) ?? Joint(saying, entity);
    }

    /// <summary>Who goes on speaking goes on to the same hearers: «… », a-t-elle dit à la presse. « … », a-t-elle ajouté.</summary>
    private void Hear(Saying saying)
    {
        if (saying.Addressee is not null || saying.Entity is not { } entity || saying.Draft.Within is not null || saying.Draft.Cue is { Voice: CueVoice.Passive }
            || _lastOf.GetValueOrDefault(entity) is not { Addressee: { } heard } last || last.Draft.Passage.Paragraph != saying.Draft.Passage.Paragraph)
        {
            return;
        }

        var isOne = ReferenceEquals(last.Draft.Passage, saying.Draft.Passage) && last.Channel is not null && last.OwnChannel;
        var goesOn = saying.ByPronoun && last.Channel is not null && !heard.IsPronoun && (saying.Channel is null || saying.Channel == last.Channel);
        var isPress = saying.ByPronoun && document.WordsIn(heard.Span).ToArray().Any(word => (document.Vocabulary.Of(word.Form).Class & WordClass.Listener) != WordClass.None);
        if (isOne || goesOn || isPress)
        {
            (saying.Addressee, saying.AddresseeEntity) = (heard, last.AddresseeEntity);
        }
    }

    private bool GoesOn(Saying last, Saying saying, Channel channel)
    {
        if (IsPaper(channel) && IsAnswer(saying))
        {
            return false;
        }

        return (saying.Draft.Passage.Paragraph - last.Draft.Passage.Paragraph) switch
        {
            0 => true,
            1 => saying.ByPronoun || TakesItsTime(channel) || channel == Channel.Communique,
            <= Long => TakesItsTime(channel),
            _ => false,
        };
    }

    private static bool TakesItsTime(Channel channel) => channel is Channel.Interview or Channel.Speech or Channel.PressConference or Channel.Letter;

    private static bool IsPaper(Channel channel) => channel is Channel.Communique or Channel.Letter or Channel.Report or Channel.SocialMedia or Channel.PressService;

    // A paper cannot be asked: «Interrogé sur ce point, il a répondu …».
    private bool IsAnswer(Saying saying) => circumstances.Asks(saying.Draft.Passage);

    /// <summary>«Lors d'une conférence de presse, X a présenté le plan. « … », a-t-il dit.»: the sentence before sets the scene.</summary>
    private Channel? Scene(Saying saying, string entity)
    {
        var passage = saying.Draft.Passage;
        var scenes = circumstances.Scenes;
        for (var i = Document.First(scenes.Count, i => scenes[i].Span.Start >= passage.Span.Start) - 1; i >= 0; i--)
        {
            var scene = scenes[i];
            var paragraphs = passage.Paragraph - scene.Passage.Paragraph;
            if (paragraphs > 1 && !(scene.Passage.InHeadline && TakesItsTime(scene.Channel)))
            {
                return null;
            }

            if (!(IsPaper(scene.Channel) && scene.Channel != Channel.Letter) && Takes(scene, entity) && !Tenses.IsAhead(document, scene.Passage.Span))
            {
                return scene.Channel;
            }
        }

        return null;
    }

    private bool Takes(Scene scene, string entity) =>
        names.In(scene.Passage.Span).Any(name => name.Person.Name == entity);

    /// <summary>Persons who speak after a joint press conference was named spoke there.</summary>
    private Channel? Joint(Saying saying, string entity) =>
        _jointFrom is { } from && saying.Draft.Passage.Span.Start >= from && saying.Relays.Count == 0 && _humans.Contains(entity)
            ? Channel.PressConference
            : null;

    private bool IsJoint(Scene scene) =>
        document.WordsIn(new(scene.Span.Start, Math.Min(document.Text.Length, scene.Span.End + 20))).ToArray()
            .Any(word => word.Lemma is "commun" or "conjoint" or "joint" or "conjunto");

    /// <summary>«told his Finnish counterpart»: what one says to another is said where they spoke with each other.</summary>
    private Channel? Encounter(Saying saying)
    {
        if (saying.Addressee is not { IsPronoun: false } addressee || !IsCounterpart(addressee))
        {
            return null;
        }

        var encounters = circumstances.Scenes.Concat(circumstances.Encounters)
            .Where(scene => scene.Channel is Channel.PhoneCall or Channel.VideoCall or Channel.Meeting).ToList();
        return encounters.Count == 0 ? null : encounters.MinBy(scene => Math.Abs(scene.Span.Start - addressee.Span.Start))!.Channel;
    }

    private bool IsCounterpart(Mention addressee) =>
        document.WordsIn(addressee.Whole).ToArray().Any(word => word.Lemma is "homologue" or "interlocuteur" or "interlocutrice" or "counterpart" or "homólogo" or "homóloga" or "interlocutor");

    /// <summary>
    /// What was told just before in the same breath was told there too: «a démenti que …. « Nous étions prévenus », a-t-elle assuré à la radio»;
    /// and the news that a communiqué gives more of in the next sentence was in it.
    /// </summary>
    private void Lead(Saying first, Saying second)
    {
        if (first.Channel is not null || first.Entity is null || first.Entity != second.Entity || !second.OwnChannel || first.Draft.Within is not null
            || first.Draft.Cue is not { Act: Act.Asserted or Act.Denied } cue || Tenses.Of(document, cue) is not (true, false) || second.Draft.Passage.Paragraph - first.Draft.Passage.Paragraph > 1)
        {
            return;
        }

        var isSpoken = second.ByPronoun && first.Draft.Passage.Paragraph == second.Draft.Passage.Paragraph
            && second.Channel is Channel.Broadcast or Channel.PressConference or Channel.Interview or Channel.Speech;
        if (isSpoken || second.Channel == Channel.Communique)
        {
            first.Channel = second.Channel;
        }
    }
}
