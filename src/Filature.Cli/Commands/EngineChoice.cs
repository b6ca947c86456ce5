using Filature.Cli.Output;
using Filature.Translations.Settings;

namespace Filature.Cli.Commands;

/// <summary><c>translate --use</c>: the short way to settings.</summary>
internal static class EngineChoice
{
    public static async Task<int> Use(Terminal terminal, TranslationSettings settings, string path, string chosen, CancellationToken cancel)
    {
        var isServer = chosen.Contains("://", StringComparison.Ordinal);
        var name = isServer ? "libretranslate" : chosen;
        var engine = isServer ? new EngineSetting(EngineKind.LibreTranslate, chosen)
            : settings.Engines.GetValueOrDefault(chosen) ?? (chosen == Engines.BuiltIn ? new EngineSetting(EngineKind.Apertium) : null);
        if (engine is null)
        {
            return terminal.Fail(
                new("translation.unknown-engine", $"There is no engine «{chosen}» in the settings.", "Name apertium, the address of a LibreTranslate server, or an engine of the settings."), Exit.WrongUsage);
        }

        var now = settings.Using(name, engine);
        // Read as it will be read: what would be refused then is refused now.
        var wrong = isServer && !(Uri.TryCreate(chosen, UriKind.Absolute, out var at) && at.Scheme is "http" or "https" && at.UserInfo.Length == 0);
        if (wrong)
        {
            return terminal.Fail(new("translation.settings", $"{chosen} is no address of a server.", "Write it whole: http://127.0.0.1:5000"), Exit.WrongUsage);
        }

        now.Save(path);
        terminal.Note($"{name} translates from now on ({path}).");
        terminal.Note(Engines.Leaves(engine) is { } leaves ? $"  What leaves this machine, to {leaves.Host}: {leaves.What}." : "  Nothing leaves this machine.");
        using var open = new Engines(now, TimeProvider.System);
        var opened = await open.Open(name, cancel);
        return opened.IsOk ? Exit.Done : terminal.Fail(opened.Problem, Exit.Environment);
    }
}
