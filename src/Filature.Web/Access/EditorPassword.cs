using System.Globalization;
using System.Security.Cryptography;

namespace Filature.Web.Access;

/// <summary>The password of those who may change a public desk, as it is kept: a salted hash (PBKDF2 with SHA-256), never the word itself.</summary>
public static class EditorPassword
{
    public const int ShortestPassword = 12;

    private const string Scheme = "pbkdf2-sha256";

    // OWASP's figure for this scheme (Password Storage Cheat Sheet, 2023): about a fifth of a second on today's machines.
    private const int Rounds = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // A hash of someone else's making may ask for no more work than this.
    private const int MostRounds = 10_000_000;

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>Whether a line is a hash that <see cref="Verify"/> can check.</summary>
    public static bool IsHash(string line) => Parse(line) is not null;

    /// <summary>Takes as long for a wrong password as for the right one.</summary>
    public static bool Verify(string password, string hash) =>
        Parse(hash) is var (rounds, salt, expected) && CryptographicOperations.FixedTimeEquals(Derive(password, salt, rounds), expected);

    private static Tuple<int, byte[], byte[]>? Parse(string line)
    {
        if (line.Split('$') is not [Scheme, var rounds, var salt, var hash]
            || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostRounds)
        {
            return null;
        }

        var (saltBytes, hashBytes) = (new byte[SaltBytes], new byte[HashBytes]);
        return Convert.TryFromBase64String(salt, saltBytes, out var saltLength) && saltLength == SaltBytes
            && Convert.TryFromBase64String(hash, hashBytes, out var hashLength) && hashLength == HashBytes
            ? Tuple.Create(count, saltBytes, hashBytes)
            : null;
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, HashBytes);
}
