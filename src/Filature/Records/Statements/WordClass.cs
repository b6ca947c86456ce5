namespace Filature.Records.Statements;

/// <summary>What a word can be, as far as its form alone tells. A word may be several.</summary>
[Flags]
internal enum WordClass
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
}

internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
