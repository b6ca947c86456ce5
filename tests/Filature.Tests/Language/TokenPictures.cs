namespace Filature.Tests.Language;

/// <summary>Bars stand between tokens that touch; a space inside a token is drawn as _.</summary>
public sealed class TokenPictures
{
    [Theory]
    [InlineData("fr", "Aujourd'hui|, l'|OTAN n'|a rien dit|.")]
    [InlineData("fr", "aujourd’hui|, l’|OTAN n’|a rien dit|.")]
    [InlineData("fr", "Jusqu'|ici|, quelqu'un pense qu'|il viendra|, puisqu'|il l'|a dit|.")]
    [InlineData("fr", "D'|O'Brien aux prud'hommes du Val-d'Oise")]
    [InlineData("fr", "a-t-il dit|, peut-être")]
    [InlineData("fr", "10_000 hommes|, 3,5 % et 2_300_000 euros en 2031 300 fois")]
    [InlineData("fr", "le 1er à 13h30")]
    [InlineData("fr", "« Oui »")]
    [InlineData("fr", "(|Reuters|) — [|…|]")]
    [InlineData("fr", "respon\u00ADsabilité e\u0301te\u0301")]
    [InlineData("fr", "bonjour|😀|😀|.")]
    [InlineData("fr", "l'|O.N.U. et J.P. Morand")]
    [InlineData("fr", "voir https://site.example/a?b=c|.")]
    [InlineData("fr", "voir (|www.site.example|)|, #Brest et @lui")]
    [InlineData("en", "They do|n't say it|'s Poland|'s|; we|'ll see")]
    [InlineData("en", "They do|n’t say it|’s Poland|’s|; ca|n’t")]
    [InlineData("en", "O'Brien plays rock'n'roll at five o'clock")]
    [InlineData("en", "the ministers|' call in the U.S. and 3.5 percent")]
    [InlineData("en", "1990s and 1990|'s")]
    [InlineData("es", "D'Alessandro exportó 2.300 toneladas|.")]
    [InlineData("es", "¿|Qué|? ¡|Nada|!")]
    public void A_text_is_cut_into_words_numbers_addresses_and_signs(string language, string picture) =>
        Assert.Equal(picture, Picture.OfTokens(language, picture.Replace("|", "", StringComparison.Ordinal).Replace('_', ' ')));

    [Theory]
    [InlineData("mot", TokenKind.Word)]
    [InlineData("10 000", TokenKind.Number)]
    [InlineData("https://site.example", TokenKind.Address)]
    [InlineData("»", TokenKind.Symbol)]
    public void A_token_says_what_it_is(string text, TokenKind kind) =>
        Assert.Equal(kind, Assert.Single(Analyzer.Analyze(text, "fr").Tokens).Kind);
}
