namespace Filature.Web.Speaking;

/// <summary>What the page about the desk says: headings with their paragraphs.</summary>
internal sealed partial class Texts
{
    public IReadOnlyList<(string Heading, string Text)> AboutSections =>
    [
        (Say("Ce que c’est", "What it is", "Qué es"),
            Say(
                "Filature est un bureau de dépêches que l’on tient chez soi. Il lit les articles qu’on lui verse et suit chaque nouvelle jusqu’à sa source : qui l’a écrite, par qui elle est passée, ce qui a changé en route.",
                "Filature is a wire desk that you run yourself. It reads the articles you give it and follows each piece of news to its source: who wrote it, by whom it travelled, what changed on the way.",
                "Filature es una mesa de despachos que uno mismo aloja. Lee los artículos que se le dan y sigue cada noticia hasta su fuente: quién la escribió, por quién pasó y qué cambió en el camino.")),
        (Say("Récits indépendants, pages", "Independent reports, pages", "Relatos independientes, páginas"),
            Say(
                "Cinq pages qui reprennent la même dépêche ne font qu’un récit. Un récit indépendant est un article dont le bureau n’a trouvé aucune origine parmi les autres ; « pages » compte tous les articles du sujet. Des articles tirés d’une même agence ne comptent ensemble que pour un, même si sa dépêche n’est pas dans l’archive. Deux récits indépendants peuvent encore reposer sur le même communiqué : c’est pourquoi les sources premières sont comptées à part.",
                "Five pages that carry the same dispatch are one report. An independent report is an article of which the desk has found no origin among the others; “pages” counts every article of the story. Articles taken from one agency count as one together, even if its dispatch is not in the archive. Two independent reports may still rest on one communiqué, so primary sources are counted apart.",
                "Cinco páginas que reproducen el mismo despacho son un solo relato. Un relato independiente es un artículo cuyo origen la mesa no ha hallado entre los demás; «páginas» cuenta todos los artículos del tema. Los artículos tomados de una misma agencia cuentan juntos como uno, aunque su despacho no esté en el archivo. Dos relatos independientes pueden apoyarse en el mismo comunicado: por eso las fuentes primarias se cuentan aparte.")),
        (Say("Reprises et mots changés", "Copies and changed words", "Copias y palabras cambiadas"),
            Say(
                "Une reprise est repliée sous son origine, jamais supprimée. « Déclarée » : la page dit d’où elle vient. Les deux textes sont alignés mot à mot ; de chaque changement, on compte les mots du côté le plus long. Un changement dans une citation est signalé en premier : il met d’autres mots dans la bouche de quelqu’un.",
                "A copy is folded under its origin, never removed. “Declared” means that the page says where it comes from. The two texts are aligned word by word; of each change the words of the longer side are counted. A change inside a quotation comes first: it puts other words into someone’s mouth.",
                "Una copia se pliega bajo su origen, nunca se elimina. «Declarada» significa que la página dice de dónde viene. Los dos textos se alinean palabra por palabra; de cada cambio se cuentan las palabras del lado más largo. Un cambio dentro de una cita va primero: pone otras palabras en boca de alguien.")),
        (Say("Constats et dires", "Findings and claims", "Hallazgos y afirmaciones"),
            Say(
                "Tout constat montre les mots qui le prouvent, la règle qui l’a fait et sa certitude. Ce qu’un document dit de lui-même (sa signature, sa date, son nom) est un dire : gardé avec sa place, jamais cru seul. Quand rien ne prouve un fait, la page dit « non établi ».",
                "Every finding shows the words that prove it, the rule that made it and its score. What a document says of itself (its byline, its date, its outlet) is a claim: kept with its place, never believed by itself. Where nothing proves a fact, the page says “not established”.",
                "Todo hallazgo muestra las palabras que lo prueban, la regla que lo hizo y su certeza. Lo que un documento dice de sí mismo (su firma, su fecha, su medio) es una afirmación: se guarda con su lugar y nunca se cree por sí sola. Donde nada prueba un hecho, la página dice «no establecido».")),
        (Say("Le jour de référence", "The reference day", "El día de referencia"),
            Say(
                "« Hier », dans une copie, se compte du jour de l’original, non de celui de la copie. Le jour de référence dit lequel, et d’où il est pris.",
                "In a copy, “yesterday” counts from the day of the original, not of the copy. The reference day says which, and what it is taken from.",
                "En una copia, «ayer» se cuenta desde el día del original, no del de la copia. El día de referencia dice cuál es y de dónde se toma.")),
        (Say("Ses limites", "Its limits", "Sus límites"),
            Say(
                "Le bureau ne dit pas si une nouvelle est vraie. Il se trompe : une origine absente de l’archive ne peut être trouvée, une règle peut mal lire une phrase. Chaque « Pourquoi ? » permet d’en juger.",
                "The desk does not say whether news is true. It errs: an origin that is not in the archive cannot be found, and a rule may misread a sentence. Every “Why?” lets you judge.",
                "La mesa no dice si una noticia es verdadera. Se equivoca: un origen que no está en el archivo no puede hallarse, y una regla puede leer mal una frase. Cada «¿Por qué?» permite juzgarlo.")),
    ];
}
