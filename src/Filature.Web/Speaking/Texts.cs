namespace Filature.Web.Speaking;

/// <summary>
/// The words of the interface. Each text stands here once in all its languages, side by side, so none can be forgotten in one
/// of them. French, English, Spanish; the words of rules, stages and claims are names and stay as they are.
/// </summary>
internal sealed partial class Texts(UiLanguage language, TimeProvider? time = null)
{
    public UiLanguage Language { get; } = language;

    public string Code => Language.Code();

    private TimeProvider LocalTime { get; } = time ?? TimeProvider.System;

    public string Motto => Say("La filière de chaque nouvelle", "A chain of custody for the news", "La cadena de custodia de cada noticia");

    public string SkipToContent => Say("Aller au contenu", "Skip to content", "Ir al contenido");

    public string MainNavigation => Say("Navigation principale", "Main navigation", "Navegación principal");

    public string ChooseLanguage => Say("Langue de l’interface", "Language of the interface", "Idioma de la interfaz");

    public string Stories => Say("Les sujets", "Stories", "Los temas");

    public string About => Say("À propos", "About", "Acerca de");

    public string Search => Say("Rechercher", "Search", "Buscar");

    public string SearchHint => Say("Mots, ou « une suite de mots »", "Words, or \"a phrase\"", "Palabras, o «una frase»");

    public string Newer => Say("Plus récents", "Newer", "Más recientes");

    public string Older => Say("Plus anciens", "Older", "Más antiguos");

    public string NoDay => Say("Sans date établie", "No day established", "Sin fecha establecida");

    public string NoStories => Say(
        "L’archive est vide. Versez-y des documents avec « filature add DOSSIER », puis rechargez cette page.",
        "The archive is empty. Add documents with “filature add FOLDER”, then reload this page.",
        "El archivo está vacío. Añada documentos con «filature add CARPETA» y recargue esta página.");

    public string NothingFound(string query) => Say(
        $"Aucun article ne contient tous ces mots : {query}",
        $"No article holds all of these words: {query}",
        $"Ningún artículo contiene todas estas palabras: {query}");

    public string Found(int count) => Count(count, "article trouvé", "articles trouvés", "article found", "articles found", "artículo encontrado", "artículos encontrados");

    public string Independent(int count) => Count(
        count, "récit indépendant", "récits indépendants", "independent report", "independent reports", "relato independiente", "relatos independientes");

    public string Pages(int count) => Count(count, "page", "pages", "page", "pages", "página", "páginas");

    public string PrimarySources(int count) => Count(
        count, "source première nommée", "sources premières nommées", "primary source named", "primary sources named", "fuente primaria nombrada", "fuentes primarias nombradas");

    public string CopiesFolded(int count) => Count(
        count, "reprise repliée", "reprises repliées", "copy folded", "copies folded", "copia plegada", "copias plegadas");

    public string CountedAsOne(int count) => Say(
        $"{count} récits de la même source, comptés pour un seul", $"{count} reports from the same source, counted as one",
        $"{count} relatos de la misma fuente, contados como uno");

    public string ChangedWords(int count) => count == 0
        ? Say("aucun mot changé", "no word changed", "ninguna palabra cambiada")
        : Count(count, "mot changé", "mots changés", "word changed", "words changed", "palabra cambiada", "palabras cambiadas");

    public string ChangedQuotations(int count) => Count(
        count, "changement dans une citation", "changements dans des citations", "change inside a quotation", "changes inside quotations",
        "cambio dentro de una cita", "cambios dentro de citas");

    public string Reports => Say("Les récits", "The reports", "Los relatos");

    public string Timeline => Say("La chronologie", "The timeline", "La cronología");

    public string Statements => Say("Qui a dit quoi", "Who said what", "Quién dijo qué");

    public string NoStatements => Say("Aucune parole rapportée n’a été relevée.", "No statement was found.", "No se ha hallado ninguna declaración.");

    public string StatementsOfCopies(int count) => Say(
        $"Les paroles de {Count(count, "reprise", "reprises", "", "", "", "")} ne sont pas répétées ici ; ce qui y a changé est sur leur propre page.",
        $"The statements of {Count(count, "", "", "copy", "copies", "", "")} are not repeated here; what changed in them is on their own pages.",
        $"Las declaraciones de {Count(count, "", "", "", "", "copia", "copias")} no se repiten aquí; lo que cambió está en su propia página.");

    public string NoTimeline => Say("Aucun jour n’a pu être établi.", "No day could be established.", "No se ha podido establecer ningún día.");

    public string NoDerivation => Say(
        "Aucune origine ni reprise dans l’archive.", "No origin and no copy in the archive.", "Ningún origen ni copia en el archivo.");

    public string WhyFolded => Say("Pourquoi est-ce replié ?", "Why is it folded?", "¿Por qué está plegado?");

    public string Compare => Say("Comparer avec l’origine", "Compare with the origin", "Comparar con el origen");

    public string Why => Say("Pourquoi ?", "Why?", "¿Por qué?");

    public string InText => Say("dans le texte", "in the text", "en el texto");

    public string ExactWords => Say("les mots exacts", "the exact words", "las palabras exactas");

    public string Raw => Say("Document tel qu’il est arrivé", "The document as it came", "El documento tal como llegó");

    public string PublishedAt => Say("Publié à l’adresse", "Published at", "Publicado en");

    public string ItsStory => Say("Le sujet dont il fait partie", "The story it belongs to", "El tema al que pertenece");

    public string Custody => Say("La filière", "Chain of custody", "Cadena de custodia");

    public string WhoWroteIt => Say("Qui l’a écrit", "Who wrote it", "Quién lo escribió");

    public string WhichDay => Say("De quel jour il est", "Which day it is of", "De qué día es");

    public string FromWhom => Say("De qui il vient", "From whom it came", "De quién viene");

    public string WhatWasMade => Say("Ce qu’on en a fait", "What was made from it", "Qué se hizo con él");

    public string WhatChanged => Say("Ce qui a changé en route", "What changed on the way", "Qué cambió en el camino");

    public string Claims => Say("Ce que le document dit de lui-même", "What the document says of itself", "Lo que el documento dice de sí mismo");

    public string ClaimsNote => Say(
        "Des dires, pas des constats : rapportés ici sans être crus.",
        "Claims, not findings: kept here without being believed.",
        "Afirmaciones, no hallazgos: se guardan sin darlas por ciertas.");

    public string Warnings => Say("À savoir sur cette lecture", "To know about this reading", "Lo que conviene saber de esta lectura");

    public string Outlet => Say("Média", "Outlet", "Medio");

    public string Agency => Say("Agence", "Agency", "Agencia");

    public string Writer => Say("Auteur", "Writer", "Autor");

    public string Byline => Say("Signature", "Byline", "Firma");

    public string Credit => Say("Crédit", "Credit line", "Crédito");

    public string Dateline => Say("Lieu et date", "Dateline", "Data");

    public string Published => Say("Publié", "Published", "Publicado");

    public string ReferenceDay => Say("Jour de référence", "Reference day", "Día de referencia");

    public string ReferenceDayNote => Say(
        "Le jour d’où se comptent « hier » et « demain » : celui de l’origine, quand elle est connue.",
        "The day that “yesterday” and “tomorrow” count from: the origin’s, where it is known.",
        "El día desde el que se cuentan «ayer» y «mañana»: el del origen, cuando se conoce.");

    public string NotEstablished => Say("non établi", "not established", "no establecido");

    public string NoOutlet => Say("Média non établi", "Outlet not established", "Medio no establecido");

    public string ThisArticle => Say("cet article", "this article", "este artículo");

    public string NotInArchive => Say("hors de l’archive", "not in the archive", "fuera del archivo");

    public string Declared => Say("déclarée", "declared", "declarada");

    public string Undeclared => Say("non déclarée", "undeclared", "no declarada");

    public string SignsOfMachine => Say("Indices d’une traduction automatique, sans preuve", "Signs of machine translation, no proof", "Indicios de traducción automática, sin prueba");

    public string MachineTranslated => Say("Traduit par une machine", "Translated by a machine", "Traducido por una máquina");

    public string InQuotations => Say("Dans les citations", "Inside quotations", "Dentro de las citas");

    public string Elsewhere => Say("Ailleurs dans le texte", "Elsewhere in the text", "En el resto del texto");

    public string Nothing => Say("(rien)", "(nothing)", "(nada)");

    public string Similar(double share) => Say(
        $"{Percent(share)} des mots alignés", $"{Percent(share)} of the words aligned", $"{Percent(share)} de las palabras alineadas");

    public string ChangedInto => Say("devient", "becomes", "pasa a ser");

    public string Legend => Say("Dans le texte", "In the text", "En el texto");

    public string LegendNote => Say(
        "Chaque numéro mène à ce qui prouve le constat.", "Each number leads to what proves the finding.", "Cada número lleva a lo que prueba el hallazgo.");

    public string LegendSource => Say("qui et quand", "who and when", "quién y cuándo");

    public string LegendStatement => Say("parole rapportée", "statement", "declaración");

    public string LegendSpeaker => Say("qui parle, annonce", "speaker, cue", "quién habla, cómo se anuncia");

    public string LegendChange => Say("mots changés en route", "words changed on the way", "palabras cambiadas en el camino");

    public string NoStatementSpeaker => Say("Source non nommée", "Unnamed source", "Fuente no nombrada");

    public string To => Say("à", "to", "a");

    public string Via => Say("par", "by way of", "por medio de");

    public string SaidOn => Say("dit le", "said on", "dicho el");

    public string Omitted => Say("Des mots de l’origine manquent ici", "Words of the origin are missing here", "Aquí faltan palabras del origen");

    public string Untitled => Say("sans titre ; premiers mots", "no headline; first words", "sin titular; primeras palabras");

    public string Origin => Say("L’origine", "The origin", "El origen");

    public string Derived => Say("Ce qui en a été fait", "What was made from it", "Lo que se hizo con él");

    public string CompareNote => Say(
        "Les passages repris sont sur fond clair ; les mots changés portent le même numéro des deux côtés.",
        "Passages taken over have a light ground; changed words bear the same number on both sides.",
        "Los pasajes tomados tienen fondo claro; las palabras cambiadas llevan el mismo número en ambos lados.");

    public string NoChanges => Say("Aucun mot changé n’a été trouvé.", "No changed word was found.", "No se ha hallado ninguna palabra cambiada.");

    public string Finding => Say("Constat", "Finding", "Hallazgo");

    public string Value => Say("Valeur", "Value", "Valor");

    public string Kind => Say("Nature", "Kind", "Clase");

    public string Stage => Say("Étape", "Stage", "Etapa");

    public string Version => Say("version", "version", "versión");

    public string Rule => Say("Règle", "Rule", "Regla");

    public string Score => Say("Certitude", "Score", "Certeza");

    public string Identifier => Say("Identifiant", "Identifier", "Identificador");

    public string Evidence => Say("Les mots qui le prouvent", "The words that prove it", "Las palabras que lo prueban");

    public string NoEvidence => Say(
        "Aucun mot du texte : ce constat repose sur ce qui suit.", "No words of the text: this finding rests on what follows.",
        "Ninguna palabra del texto: este hallazgo se apoya en lo que sigue.");

    public string RestsOn => Say("Il repose sur", "It rests on", "Se apoya en");

    public string SupersededBy => Say("Remplacé par un constat plus récent", "Superseded by a newer finding", "Sustituido por un hallazgo más reciente");

    public string OfArticle => Say("De l’article", "Of the article", "Del artículo");

    public string NotFoundTitle => Say("Cette page n’existe pas", "There is no such page", "Esta página no existe");

    public string NotFound => Say(
        "Rien dans l’archive ne porte cette adresse. Elle est peut-être mal copiée.",
        "Nothing in the archive has this address. It may have been copied wrongly.",
        "Nada en el archivo tiene esta dirección. Quizá esté mal copiada.");

    public string RefusedTitle => Say("Demande refusée", "Request refused", "Petición rechazada");

    public string Refused => Say(
        "Ce bureau se lit : il ne reçoit rien par ses pages.", "This desk is for reading: it takes nothing in through its pages.",
        "Esta mesa es de lectura: no recibe nada por sus páginas.");

    public string FailedTitle => Say("Une erreur de notre côté", "An error on our side", "Un error nuestro");

    public string Failed => Say(
        "La page n’a pas pu être faite. L’archive n’a pas été touchée. Le détail est dans le journal du programme.",
        "The page could not be made. The archive was not touched. The details are in the program’s log.",
        "No se ha podido hacer la página. El archivo no se ha tocado. El detalle está en el registro del programa.");

    public string BackToStories => Say("Retour aux sujets", "Back to the stories", "Volver a los temas");

    public string Day(PartialDate date) => Days.Write(date, Language);

    public string LongDay(PartialDate date) => Days.WriteLong(date, Language);

    public string Percent(double share)
    {
        var rounded = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return Language == UiLanguage.En ? $"{rounded}%" : $"{rounded}\u202F%";
    }

    private string Say(string french, string english, string spanish) => Language switch
    {
        UiLanguage.En => english,
        UiLanguage.Es => spanish,
        _ => french,
    };

    // French counts zero as one; English and Spanish do not.
    private string Count(int count, string fr, string frMany, string en, string enMany, string es, string esMany) => Language switch
    {
        UiLanguage.En => $"{Number(count)} {(count == 1 ? en : enMany)}",
        UiLanguage.Es => $"{Number(count)} {(count == 1 ? es : esMany)}",
        _ => $"{Number(count)} {(count < 2 ? fr : frMany)}",
    };
}
