using System.Collections.Frozen;

namespace Filature.Records.Events;

/// <summary>What a word says of an event: a row of <c>events.tsv</c>.</summary>
/// <param name="Name">Unique in its language, and written into every finding.</param>
/// <param name="With">One of these lemmas must stand below the word; empty: none must.</param>
/// <param name="Without">None of these may.</param>
/// <param name="Subject">The subject must be one of these; empty: any.</param>
/// <param name="NeedsTarget">Counts only where it is done to an actor that the text names.</param>
/// <param name="NeedsSource">Counts only where an actor that the text names does it.</param>
/// <param name="Example">A sentence in which the rule finds its root.</param>
internal sealed record EventRule(
    string Name, EventType Type, EventMode? Mode, bool IsNoun, ValueList<string> Words, FrozenSet<string> With, FrozenSet<string> Without,
    FrozenSet<string> Subject, bool NeedsTarget, bool NeedsSource, FrozenSet<string> Flags, string Example)
{
    public bool Is(string flag) => Flags.Contains(flag);
}
