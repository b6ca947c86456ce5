using Filature.Records.Mentions;

namespace Filature.Tests.Records.Mentions;

public sealed class LongestFormsTests
{
    private static readonly LongestForms Forms = new(
    [
        (NameType.Person, "Korpelainen"), (NameType.Person, "Aino Maria Korpelainen"), (NameType.Person, "Onni Korpelainen"), (NameType.Organisation, "Commission européenne"),
        (NameType.Organisation, "Commission"), (NameType.Place, "Buenos"), (NameType.Place, "Buenos Aires"),
    ]);

    [Theory]
    [InlineData(NameType.Person, "Korpelainen", "Aino Maria Korpelainen")]
    [InlineData(NameType.Person, "Maria Korpelainen", "Aino Maria Korpelainen")]
    [InlineData(NameType.Person, "Aino", "Aino Maria Korpelainen")]
    [InlineData(NameType.Person, "Onni Korpelainen", "Onni Korpelainen")]
    [InlineData(NameType.Organisation, "Commission", "Commission européenne")]
    [InlineData(NameType.Place, "Buenos", "Buenos")]
    [InlineData(NameType.Person, "Commission", "Commission")]
    public void A_part_of_a_name_means_the_first_full_one(NameType type, string form, string full) => Assert.Equal(full, Forms.Of(type, form));
}
