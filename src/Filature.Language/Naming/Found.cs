namespace Filature.Language.Naming;

/// <summary>A name as a stretch of tokens: [<paramref name="Start"/>, <paramref name="End"/>).</summary>
internal readonly record struct Found(int Start, int End, NameType Type)
{
    public int Length => End - Start;
}
