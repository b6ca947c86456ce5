namespace Filature.Cli;

/// <summary>What nobody expected, in words: never a stack trace.</summary>
internal static class Unexpected
{
    private const string Advice = "This is a defect of filature: please report it with the document or command that shows it.";

    /// <summary>Runs the work on one document; whatever goes wrong inside is this document's refusal, so that a batch goes on.</summary>
    public static Outcome<T> Guard<T>(Func<Outcome<T>> work)
        where T : notnull
    {
        try
        {
            return work();
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException and not OutOfMemoryException)
        {
            return new Problem(
                "document.unexpected", $"Reading this document failed in a way nobody foresaw ({Words(unexpected)}). It was left out.", Advice);
        }
    }

    public static Problem Of(Exception unexpected) => unexpected switch
    {
        UnauthorizedAccessException or IOException => new(
            "environment.refused", $"The system refused: {unexpected.Message}", "Check that the path is right, readable, and on a disk with room left."),
        _ => new("environment.unexpected", $"Something went wrong that nobody foresaw ({Words(unexpected)}). The archive is sound: every document is stored whole or not at all.", Advice),
    };

    private static string Words(Exception unexpected) => $"{unexpected.GetType().Name}: {unexpected.Message}";
}
