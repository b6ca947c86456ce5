namespace Filature.Cli;

/// <summary>The exit codes of every command.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int NothingFound = 1;
    public const int WrongUsage = 2;

    /// <summary>Some inputs were refused; the rest is done.</summary>
    public const int SomeRefused = 3;

    /// <summary>The archive or the environment stood in the way.</summary>
    public const int Environment = 4;

    public const int Interrupted = 130;
}
