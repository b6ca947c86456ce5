namespace Filature.SystemTests.Soak;

/// <summary>How a site serves a feed.</summary>
/// <param name="Share">How often it is met, against the others.</param>
/// <param name="IsWell">Whether each of its items has to be in the archive at the end. What is well now and then is well: the desk asks again.</param>
/// <param name="IsPatient">Whether each asking costs a timeout: only in the long soak.</param>
internal sealed record Manner(string Name, int Share, bool IsWell, Func<Visit, Task> Serve, bool IsPatient = false);
