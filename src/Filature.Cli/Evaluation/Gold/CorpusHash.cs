using System.Security.Cryptography;
using System.Text;

namespace Filature.Cli.Evaluation.Gold;

/// <summary>Names the exact files that a score was measured on.</summary>
internal static class CorpusHash
{
    /// <summary>The first 16 hexadecimal digits of a SHA-256 of the names (below <paramref name="folder"/>) and bytes of the files, in order of name.</summary>
    public static string Of(string folder, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in files
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\n'));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
