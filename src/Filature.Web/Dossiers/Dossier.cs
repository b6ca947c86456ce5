namespace Filature.Web.Dossiers;

/// <summary>A story or an affair as one document to hand on: sections of lines, and the sentences that each line is taken from.</summary>
/// <param name="Language">Of its labels: fr, en, es.</param>
/// <param name="Facts">Below the title: day, what it rests on.</param>
/// <param name="Sentences">Numbered from 1, in the order in which they are first named.</param>
public sealed record Dossier(
    string Language, string Title, string? TitleLanguage, string Facts, string Note, string SourcesTitle, string OriginalPage,
    IReadOnlyList<DossierSection> Sections, IReadOnlyList<DossierSentence> Sentences);

/// <param name="Id">For addresses inside the document: <c>timeline</c>.</param>
public sealed record DossierSection(string Id, string Title, IReadOnlyList<DossierLine> Lines);

/// <summary>One line: who or when, then what.</summary>
/// <param name="Head">Shown strong; null where there is none.</param>
/// <param name="Facts">In the dossier's own words, after the head.</param>
/// <param name="Words">Words of a document, in their language; null where the line has none.</param>
/// <param name="IsQuoted">Whether they were said so.</param>
/// <param name="Depth">0, or 1 for what belongs to the line before.</param>
/// <param name="Sentences">Numbers of sentences.</param>
public sealed record DossierLine(string? Head, string Facts, string? Words, string? WordsLanguage, bool IsQuoted, int Depth, IReadOnlyList<int> Sentences);

/// <summary>A sentence of a report, where it stands.</summary>
/// <param name="Link">To the very words on the page that published them; null where its address is none of the web.</param>
public sealed record DossierSentence(int Number, string Text, string Language, string Outlet, string? Day, string? Link);
