namespace Filature.Records.Statements;

/// <summary>How a cue stands to its subject.</summary>
internal enum CueVoice
{
    /// <summary>«a déclaré»: its subject stands before it or, inverted, after it.</summary>
    Finite,

    /// <summary>"say": a bare form, a cue only after a plural subject.</summary>
    Plural,

    /// <summary>«a-t-il dit»: it holds its subject.</summary>
    Inverted,

    /// <summary>«ajoutant»: its subject is that of its sentence.</summary>
    Gerund,

    /// <summary>«(a jugé …) et rappelé»: its subject is that of the verb before it.</summary>
    Coordinated,

    /// <summary>«selon»: a noun phrase follows.</summary>
    According,

    /// <summary>«pour X, …»: like selon, where the rest bears it out.</summary>
    View,

    /// <summary>«il a été précisé que»: nobody speaks.</summary>
    Passive,

    /// <summary>«citant le ministre»: the one quoted follows, the one who quotes is the sentence's subject.</summary>
    Citing,

    /// <summary>«a cité M. Roux disant que»: it holds the one quoted.</summary>
    Cites,

    /// <summary>"was quoted by the agency as saying": its subject is quoted, and it holds the one who quotes.</summary>
    Cited,
}

/// <summary>What a cue can open.</summary>
[Flags]
internal enum Opens
{
    None = 0,
    Quote = 1,
    That = 1 << 1,
    Whether = 1 << 2,
    De = 1 << 3,
    A = 1 << 4,
    Inf = 1 << 5,
    Np = 1 << 6,
    Rest = 1 << 7,
    Self = 1 << 8,
    Zero = 1 << 9,
    Ing = 1 << 10,
    To = 1 << 11,
    Of = 1 << 12,
    For = 1 << 13,
    Predicate = 1 << 14,
    Pour = 1 << 15,
    Con = 1 << 16,
}

/// <summary>Words that announce a saying.</summary>
/// <param name="Span">The whole of what the rule matched: nothing inside it is looked at again.</param>
/// <param name="Words">The cue itself.</param>
/// <param name="Holds">A subject or speaker inside <paramref name="Span"/>, or null.</param>
/// <param name="ToNext">Whether the next noun phrase is the addressee: "told reporters".</param>
internal sealed record Cue(TextSpan Span, TextSpan Words, TextSpan? Holds, Act Act, CueVoice Voice, Opens Opens, bool ToNext, string Rule)
{
    public bool Can(Opens opens) => (Opens & opens) != Statements.Opens.None;
}
