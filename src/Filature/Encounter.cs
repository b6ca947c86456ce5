namespace Filature;

/// <summary>A call, meeting, session or summit, with what each side says of it.</summary>
/// <param name="What">In English, as the contract has it: <c>phone call</c>, <c>video call</c>, <c>meeting</c>, <c>session</c>, <c>summit</c>, <c>visit</c> …</param>
/// <param name="Parties">Countries and bodies, by the names that the articles give them.</param>
/// <param name="Codes">The same by ISO 3166, or a body's usual sign, in the order of <paramref name="Parties"/>.</param>
/// <param name="Articles">Reports that tell of it, then what was made from those.</param>
/// <param name="Readouts">Who gives an account; a party without one is absent here.</param>
/// <param name="Evidence">The words that name the encounter.</param>
public sealed record Encounter(
    string Id, string What, When When, string? Place, ValueList<string> Parties, ValueList<string> Codes, ValueList<string> Articles, ValueList<Readout> Readouts,
    ValueList<Agreement> SaidByBoth, ValueList<SideSaying> SaidByOne, ValueList<Agreement> Contradicted, ValueList<ToldWords> Evidence)
{
    /// <summary>The parties that give an account.</summary>
    public IEnumerable<string> Sides => Readouts.Select(static readout => readout.Party).Distinct();

    /// <summary>Whether only one party gives an account.</summary>
    public bool IsOneSided => Sides.Take(2).Count() == 1;
}

/// <summary>Words of an article, with their place.</summary>
public sealed record ToldWords(string Article, TextSpan Span, string Text);

/// <summary>An account that a party gives of an encounter.</summary>
/// <param name="By">Who gives it: the relay («un communiqué du Kremlin»), or who speaks for the side.</param>
/// <param name="Evidence">The first words of the account.</param>
/// <param name="Statement">The finding's id; null where the account stands in no statement.</param>
public sealed record Readout(string Party, string By, string Article, ToldWords Evidence, string? Statement);

/// <summary>What one side says of an encounter.</summary>
public sealed record SideSaying(string Party, string By, string? Statement, ToldWords Words);

/// <summary>What two sides say of one thing: the same, or against each other.</summary>
/// <param name="Why">What agrees or differs, for a reader: words, numbers, a negation.</param>
public sealed record Agreement(string Why, ValueList<SideSaying> Sayings);
