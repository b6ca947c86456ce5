namespace Filature.Translations;

/// <summary>What goes wrong with engines, in words. An article stays readable in its own language whatever happens here.</summary>
internal static class TranslationProblems
{
    public static Problem Missing(string engine, string advice) => new("translation.missing", $"The engine {engine} is not there.", advice);

    public static Problem NoPair(string engine, string from, string to) =>
        new("translation.no-pair", $"{engine} does not translate from {from} to {to}.", "Choose another engine for these languages: filature translate --engines lists them.");

    public static Problem Slow(string engine, TimeSpan limit) =>
        new("translation.slow", $"{engine} did not answer within {limit.TotalSeconds:0} s.", "Try again later, or choose another engine.");

    public static Problem Refused(string engine, string why) => new("translation.refused", $"{engine} refused: {why}", "Check address, key and model of the engine in its settings.");

    public static Problem Unreachable(string engine, string why) => new("translation.unreachable", $"{engine} could not be reached: {why}", "Check that the server runs, and its address in the settings.");

    public static Problem WrongAnswer(string engine, string why) => new("translation.wrong-answer", $"{engine} gave an answer that is no translation: {why}", "The original is shown. Try again later, or choose another engine.");

    public static Problem Rested(string engine) => new("translation.resting", $"{engine} failed several times in a row and is left alone for a while.", "Check the server; it is asked again by itself.");
}
