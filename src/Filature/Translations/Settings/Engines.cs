using Filature.Translations.Apertium;
using Filature.Translations.Servers;

namespace Filature.Translations.Settings;

/// <summary>The engines of the settings, each opened when it is first needed and kept; safe to share between threads.</summary>
public sealed class Engines(TranslationSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>What can be named without having been set up: nothing leaves the machine with it.</summary>
    public const string BuiltIn = "apertium";

    private readonly Dictionary<string, OpenEngine> _open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1);

    public TranslationSettings Settings { get; } = settings;

    /// <summary>The engine for two languages, or the one that was named.</summary>
    /// <returns>Problems: <c>translation.none</c>, <c>translation.unknown-engine</c>, <c>translation.no-pair</c>, those of opening it.</returns>
    public async Task<Outcome<OpenEngine>> For(string from, string to, string? named, CancellationToken cancel)
    {
        if ((named ?? Settings.For(from, to)) is not { } name)
        {
            return new Problem(
                "translation.none", $"No engine is chosen that translates from {from} to {to}.", "Choose one: filature translate --use apertium, or see docs/translation.md for servers.");
        }

        var opened = await Open(name, cancel);
        return !opened.IsOk || opened.Value.Engine.Serves(from, to) ? opened : TranslationProblems.NoPair(opened.Value.Engine.Name, from, to);
    }

    /// <summary>An engine by the name that the user gave it.</summary>
    public async Task<Outcome<OpenEngine>> Open(string name, CancellationToken cancel)
    {
        if (SettingOf(name) is not { } setting)
        {
            return new Problem("translation.unknown-engine", $"There is no engine «{name}» in the settings.", "filature translate --engines lists those that there are.");
        }

        await _gate.WaitAsync(cancel);
        try
        {
            if (_open.TryGetValue(name, out var known))
            {
                return known;
            }

            var opened = await Open(name, setting, cancel);
            if (opened.IsOk)
            {
                _open.Add(name, opened.Value);
            }

            return opened;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What leaves the machine with an engine of the settings, said without asking it; null where nothing does.</summary>
    public static Departure? Leaves(EngineSetting setting) => setting.Kind == EngineKind.Apertium
        ? null
        : new(new Uri(setting.Url!).Authority, setting.Kind == EngineKind.Chat ? ChatEngine.WhatLeaves : LibreTranslateEngine.WhatLeaves);

    public void Dispose()
    {
        foreach (var engine in _open.Values.Select(open => open.Engine).OfType<IDisposable>())
        {
            engine.Dispose();
        }

        _gate.Dispose();
    }

    private EngineSetting? SettingOf(string name) =>
        Settings.Engines.GetValueOrDefault(name) ?? (name == BuiltIn ? new EngineSetting(EngineKind.Apertium) : null);

    private async Task<Outcome<OpenEngine>> Open(string name, EngineSetting setting, CancellationToken cancel)
    {
        switch (setting.Kind)
        {
            case EngineKind.Apertium:
                var usual = new ApertiumOptions();
                var options = usual with { Program = setting.Program ?? usual.Program, Limit = setting.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Limit };
                return (await ApertiumEngine.Find(options, clock, cancel)).Then<OpenEngine>(engine => new OpenEngine(name, engine));
            case EngineKind.LibreTranslate:
                return (await LibreTranslateEngine.Connect(Server(setting), clock, cancel)).Then<OpenEngine>(engine => new OpenEngine(name, engine));
            default:
                return new OpenEngine(name, new ChatEngine(Server(setting), setting.Model!, clock));
        }
    }

    private static ServerOptions Server(EngineSetting setting)
    {
        var key = setting.Key ?? (setting.KeyVariable is { } variable ? Environment.GetEnvironmentVariable(variable) : null);
        var options = new ServerOptions(new Uri(setting.Url!), key);
        return setting.Seconds is { } seconds ? options with { Limit = TimeSpan.FromSeconds(seconds) } : options;
    }
}

/// <summary>An engine that can be asked, and the name that the user gave it.</summary>
public sealed record OpenEngine(string Name, ITranslationEngine Engine);
