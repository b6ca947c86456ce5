using System.CommandLine;
using Filature.Translations.Settings;

namespace Filature.Cli;

/// <summary>The file beside an archive that says which engines translate.</summary>
internal static class TranslationFile
{
    public static string Of(ParseResult parsed, ArchiveOption archive) =>
        (archive.Named(parsed) ?? Path.Combine(ArchiveOption.DataFolder ?? ".", "archive.db")) + ".translation.json";

    public static Outcome<TranslationSettings> Read(ParseResult parsed, ArchiveOption archive) => TranslationSettings.Load(Of(parsed, archive));
}
