namespace Filature.Records.Statements;

/// <summary>What a word can be, as far as its form alone tells. A word may be several.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Pronoun = 1 << 0,
    Relative = 1 << 1,
    That = 1 << 2,
    Whether = 1 << 3,
    Determiner = 1 << 4,
    Honorific = 1 << 5,
    Of = 1 << 6,
    To = 1 << 7,
    For = 1 << 8,
    Preposition = 1 << 9,
    Audience = 1 << 10,
    Coordinator = 1 << 11,
    Subordinator = 1 << 12,
    Negation = 1 << 13,
    Clitic = 1 << 14,
    Resumptive = 1 << 15,
    Time = 1 << 16,
    Adverb = 1 << 17,
    Infinitive = 1 << 18,
    Sayer = 1 << 19,
    Silence = 1 << 20,
    Possessive = 1 << 21,
    Particle = 1 << 22,
    Title = 1 << 23,
    Genitive = 1 << 24,
    Gerund = 1 << 25,
    Subordinate = 1 << 26,
    Listener = 1 << 27,
    Noun = 1 << 28,
    First = 1 << 29,
    Role = 1 << 30,
    Body = 1L << 31,
    Anyone = 1L << 32,
    Paper = 1L << 33,
    Counterpart = 1L << 34,
    Party = 1L << 35,
    Epithet = 1L << 36,

    /// <summary>A finite verb, by the tagger.</summary>
    Finite = 1L << 37,

    /// <summary>A participle, by the tagger.</summary>
    Participle = 1L << 38,
}

internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
