using System.CommandLine;

namespace Filature.Cli;

/// <summary>A command with the examples that its help shows.</summary>
internal sealed class DeskCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>What the help says after the examples; null: nothing.</summary>
    public string? Notes { get; init; }
}
