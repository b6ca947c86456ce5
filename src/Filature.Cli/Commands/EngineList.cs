using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;
using Filature.Translations.Settings;

namespace Filature.Cli.Commands;

/// <summary><c>translate --engines</c>: what there is, whether it answers, and what leaves the machine with it.</summary>
internal static class EngineList
{
    private static readonly string[] Languages = ["fr", "en", "es"];

    public static async Task<int> Show(Terminal terminal, Archive store, Engines engines, string path, bool asJson, CancellationToken cancel)
    {
        var settings = engines.Settings;
        var listed = new List<ListedEngine>();
        foreach (var (name, setting) in settings.Engines.OrderBy(engine => engine.Key, StringComparer.Ordinal))
        {
            var opened = await engines.Open(name, cancel);
            var leaves = Engines.Leaves(setting);
            ValueList<string> routes = opened.IsOk
                ? [.. Languages.SelectMany(from => Languages.Select(to => opened.Value.Engine.Route(from, to))).Where(route => route.Count > 0).Select(route => string.Join('→', route))]
                : [];
            listed.Add(new(
                name, setting.Kind.ToString(), leaves?.Host, leaves?.What, setting.Key is not null || setting.KeyVariable is not null, opened.Value?.Engine.Version, routes, opened.Problem));
        }

        var document = new EnginesDocument(
            path, [.. listed], [.. settings.Pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ListedPair(pair.Key, pair.Value))],
            [.. settings.Titles], store.TranslationQueue.Waiting);
        if (asJson)
        {
            terminal.Json(document);
        }
        else
        {
            Write(terminal, document);
        }

        return listed.Count == 0 ? Exit.NothingFound : listed.Exists(engine => engine.Error is not null) ? Exit.SomeRefused : Exit.Done;
    }

    private static void Write(Terminal terminal, EnginesDocument document)
    {
        if (document.Engines.Count == 0)
        {
            terminal.Note("No engine is set up: nothing is translated, and nothing leaves this machine.");
            terminal.Note("  Choose one: filature translate --use apertium, or see docs/translation.md for servers.");
            return;
        }

        foreach (var engine in document.Engines)
        {
            terminal.Out.WriteLine(Words.Plain($"{engine.Name}: {engine.Kind} {engine.Version}{(engine.HasKey ? ", with a key" : "")}"));
            terminal.Out.WriteLine(Words.Plain(engine.Host is null ? "  leaves this machine: nothing" : $"  leaves this machine, to {engine.Host}: {engine.Leaves}"));
            terminal.Out.WriteLine(Words.Plain(engine.Error is { } error ? $"  does not answer: {error.Message} {error.Advice} [{error.Code}]" : $"  {string.Join(", ", engine.Routes)}"));
        }

        foreach (var pair in document.Pairs)
        {
            terminal.Out.WriteLine(Words.Plain($"{(pair.Pair == "*" ? "all other pairs" : pair.Pair)}: {pair.Engine}"));
        }

        terminal.Out.WriteLine(document.Titles.Count == 0 ? "titles: only when asked for" : $"titles: into {string.Join(", ", document.Titles)} by themselves");
        terminal.Out.WriteLine($"waiting: {document.Waiting}");
        terminal.Out.WriteLine(Words.Plain($"settings: {document.Settings}"));
    }
}
