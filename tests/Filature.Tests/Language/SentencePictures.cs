namespace Filature.Tests.Language;

/// <summary>Each line is a text with bars where it is cut: the test takes the bars out and looks whether they come back.</summary>
public sealed class SentencePictures
{
    [Theory]
    [InlineData("M. Verrane est parti. | Mme Aubrac reste.")]
    [InlineData("Le gén. Dubois a parlé. | Il a dit non.")]
    [InlineData("Me Castel a plaidé pour lui. | Le juge l'a suivi.")]
    [InlineData("Il ne parle qu'avec moi et elle pense à me. | Rien.")]
    [InlineData("J. P. Morand et A.-M. Leclerc sont venus. | Pas lui.")]
    [InlineData("La croissance est de 3.5 %. | Elle était de 2,1 % en janv. 2030.")]
    [InlineData("Voir l'art. 5 et le no. 12, p. 3. | Tout y est.")]
    [InlineData("Le drapeau des U.S. flotte. | L'O.N.U. siège. | Le conseil vote.")]
    [InlineData("César est mort en 44 av. J.-C. | Il avait 55 ans.")]
    [InlineData("« Non. » | Il est sorti.")]
    [InlineData("« Non ! », a-t-il crié avant de sortir. | Puis plus rien.")]
    [InlineData("« Non. » a-t-il dit.")]
    [InlineData("« Nous irons. | Nous reviendrons. » | Il n'a rien ajouté.")]
    [InlineData("Il a demandé : « Pourquoi ? » | Personne n'a répondu.")]
    [InlineData("Que faire ?! | Rien… | Sans doute.")]
    [InlineData("Il hésite… puis il part.")]
    [InlineData("« Nous avons […] Moscou et Minsk », a-t-il dit. | Fin.")]
    [InlineData("1. Le gaz. | Le prix monte.")]
    [InlineData("(Il est parti.) | Elle reste.")]
    [InlineData("— Oui. | — Non.")]
    [InlineData("Le site est https://site.example/a.b. | Il est lent.")]
    [InlineData("Première ligne sans point | Seconde ligne. | Fin.", "\n")]
    [InlineData("Il est né en 1990. | 300 personnes sont venues.")]
    public void French(string picture, string cut = " ") => Same("fr", picture, cut);

    [Theory]
    [InlineData("Mr. Vance met Dr. Holt. | They agreed.")]
    [InlineData("The U.S. President spoke. | He left the U.S. | The talks go on.")]
    [InlineData("It starts at 5 p.m. Tuesday. | It ends at 6 p.m. | The doors close.")]
    [InlineData("Acme Inc. Chairman Bo Reed quit. | He sold Acme Inc. | The price fell.")]
    [InlineData("He said no. | Then he left.")]
    [InlineData("See No. 5 on Jan. 3. | All is there.")]
    [InlineData("It grew 3.5 percent. | Last year it was 2.1.")]
    [InlineData("“We will go.” | He did not.")]
    [InlineData("‘We will go.’ | He did not.")]
    [InlineData("'We will go.' | He did not.")]
    [InlineData("\"We will go.\" | He did not.")]
    [InlineData("\"Will you go?\" she asked. | \"No.\"")]
    [InlineData("J. K. Rowe and J.K. Holt wrote it. | It sold.")]
    public void English(string picture) => Same("en", picture, " ");

    [Theory]
    [InlineData("El Sr. Ibarra habló con EE. UU. Brasil calló.")]
    [InlineData("EE. UU. anunció sanciones. | El Gobierno respondió.")]
    [InlineData("Viajó a EE. UU. | El viaje fue corto.")]
    [InlineData("Viajó a EE.UU. | El viaje fue corto.")]
    [InlineData("¿Qué pasó? | ¡Nada! | ¿Seguro?")]
    [InlineData("Fue al mar. | Volvió el 8 sep. 2031.")]
    [InlineData("Exportó 2.300 toneladas. | Son 64 camiones.")]
    [InlineData("La Dra. Zelaya firmó. | Nadie más.")]
    [InlineData("«No aceptaremos un muro». | Así lo dijo.")]
    [InlineData("“¿Por qué?”, preguntó. | Nadie contestó.")]
    public void Spanish(string picture) => Same("es", picture, " ");

    private static void Same(string language, string picture, string cut) =>
        Assert.Equal(picture, Picture.OfSentences(language, picture.Replace(" | ", cut, StringComparison.Ordinal)));
}
