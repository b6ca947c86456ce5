namespace Filature.Language.Naming;

/// <summary>
/// What a token is to a name: outside (0), or its beginning, inside, last or only token, by type: <c>1 + 4 × type + position</c>
/// (Ratinov and Roth, 2009: BILOU).
/// </summary>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Begin = 0;
    public const int Inside = 1;
    public const int Last = 2;
    public const int Unit = 3;
    public const int Types = 4;
    public const int Count = 1 + (4 * Types);

    public static int Of(NameType type, int position) => 1 + (4 * (int)type) + position;

    public static NameType Type(int label) => (NameType)((label - 1) / 4);

    public static int Position(int label) => (label - 1) % 4;

    /// <summary>Whether the name goes on after this token.</summary>
    public static bool IsOpen(int label) => label != Outside && Position(label) is Begin or Inside;

    public static bool CanFollow(int before, int label) => IsOpen(before)
        ? label != Outside && Type(label) == Type(before) && Position(label) is Inside or Last
        : CanStart(label);

    public static bool CanStart(int label) => label == Outside || Position(label) is Begin or Unit;

    public static bool CanEnd(int label) => !IsOpen(label);

    /// <summary>The label of a token of a name of <paramref name="length"/> tokens.</summary>
    public static int At(NameType type, int index, int length) => Of(type, length == 1 ? Unit : index == 0 ? Begin : index == length - 1 ? Last : Inside);
}
