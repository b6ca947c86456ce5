namespace Filature.Language.Naming;

/// <summary>What a gazetteer says of a phrase or of a word.</summary>
[Flags]
internal enum NameTraits : ushort
{
    None = 0,
    Country = 1,
    City = 2,
    Place = 4,
    Person = 8,
    Organisation = 16,
    Institution = 32,
    Agency = 64,
    Work = 128,
    Demonym = 256,

    /// <summary>Marks of single words from here on.</summary>
    FirstName = 512,
    LastName = 1024,
    Role = 2048,
    Calendar = 4096,

    /// <summary>A word that texts write with a small letter.</summary>
    Common = 8192,
    OrganisationWord = 16384,

    Phrases = Country | City | Place | Person | Organisation | Institution | Agency | Work | Demonym,
}
