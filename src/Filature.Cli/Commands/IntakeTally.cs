namespace Filature.Cli.Commands;

/// <summary>Counts what became of a batch.</summary>
internal sealed class IntakeTally
{
    private int _new;
    private int _known;
    private int _refused;
    private int _leftOut;
    private bool _archiveFailed;

    public int ExitCode => _archiveFailed ? Exit.Environment : _refused > 0 ? Exit.SomeRefused : Exit.Done;

    public int Documents => _new + _known + _refused;

    public void Count(Taken taken)
    {
        if (taken.IsLeftOut)
        {
            _leftOut++;
        }
        else if (!taken.Result.IsOk)
        {
            _refused++;
            _archiveFailed |= taken.ArchiveFailed;
        }
        else if (taken.Result.Value.IsNew)
        {
            _new++;
        }
        else
        {
            _known++;
        }
    }

    public override string ToString() => $"{Documents} {(Documents == 1 ? "document" : "documents")}: {_new} new, {_known} already there, {_refused} refused"
        + (_leftOut == 0 ? "" : $"; {_leftOut} {(_leftOut == 1 ? "file" : "files")} without articles left out");
}
