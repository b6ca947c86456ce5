using System.Text;
using System.Text.RegularExpressions;

namespace Filature.Translations.Apertium;

/// <summary>
/// Sentences as Apertium's programs pass them on: the signs of its stream format masked with a backslash, addresses in brackets, which it
/// leaves as they are, and a null byte after each sentence, at which every program of the chain flushes (<c>-z</c>). So each answer is
/// known to be of its sentence.
/// </summary>
/// <remarks>https://wiki.apertium.org/wiki/Apertium_stream_format, https://wiki.apertium.org/wiki/NUL_flush</remarks>
internal static partial class SentenceStream
{
    private const string Masked = "[]{}^$/\\<>@";

    private const string Stops = ".?!…";

    // After the last word: without it the stop before a null is lost.
    private const string End = "[]";

    public static byte[] Write(IEnumerable<string> sentences)
    {
        var stream = new StringBuilder();
        foreach (var sentence in sentences)
        {
            var at = 0;
            foreach (var address in Addresses().EnumerateMatches(sentence))
            {
                Mask(stream, sentence.AsSpan(at, address.Index - at));
                stream.Append('[');
                Mask(stream, sentence.AsSpan(address.Index, address.Length));
                stream.Append(']');
                at = address.Index + address.Length;
            }

            Mask(stream, sentence.AsSpan(at));
            // The tagger reads what has no stop as the beginning of a longer sentence; the one added is taken away again.
            stream.Append(IsStopped(sentence) ? "" : ".").Append(End).Append('\0');
        }

        return Encoding.UTF8.GetBytes(stream.ToString());
    }

    /// <returns>As many answers as there were sentences; null where there are fewer, or one is empty though its sentence is not.</returns>
    public static ValueList<string>? Read(byte[] stream, IReadOnlyList<string> sentences)
    {
        var parts = Encoding.UTF8.GetString(stream).Split('\0');
        // The programs of the chain add nulls of their own at its end.
        if (parts.Length <= sentences.Count || parts.Skip(sentences.Count).Any(rest => rest.Length > 0))
        {
            return null;
        }

        var answers = new string[sentences.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = Begun(Unmasked(parts[i].AsSpan(), added: !IsStopped(sentences[i])), sentences[i]);
            if (string.IsNullOrWhiteSpace(answers[i]) && !string.IsNullOrWhiteSpace(sentences[i]))
            {
                return null;
            }
        }

        return [.. answers];
    }

    private static void Mask(StringBuilder stream, ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (Masked.Contains(sign, StringComparison.Ordinal))
            {
                stream.Append('\\');
            }

            // White space of any kind separates words, and a null would separate sentences.
            stream.Append(sign == '\0' || char.IsWhiteSpace(sign) ? ' ' : sign);
        }
    }

    private static string Unmasked(ReadOnlySpan<char> part, bool added)
    {
        part = part.EndsWith(End, StringComparison.Ordinal) ? part[..^End.Length] : part;
        part = added && part is [.., '.'] ? part[..^1] : part;
        var text = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is '[' or ']')
            {
                continue;
            }

            var sign = part[i] == '\\' && i + 1 < part.Length ? part[++i] : part[i];
            // A word that it drops leaves the two spaces around it.
            if (sign != ' ' || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(sign);
            }
        }

        return text.ToString().TrimEnd();
    }

    // The chain loses the capital of a sentence whose first word it drops, or that begins with a quotation mark.
    private static string Begun(string answer, string sentence)
    {
        var (first, of) = (FirstLetter(answer), FirstLetter(sentence));
        return first >= 0 && of >= 0 && char.IsUpper(sentence[of]) && char.IsLower(answer[first])
            ? string.Concat(answer.AsSpan(0, first), char.ToUpperInvariant(answer[first]).ToString(), answer.AsSpan(first + 1))
            : answer;
    }

    private static int FirstLetter(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < text.Length && char.IsLetter(text[at]) ? at : -1;
    }

    private static bool IsStopped(string sentence) => sentence.AsSpan().TrimEnd() is [.., var last] && Stops.Contains(last, StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>«»""]*[\w/]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+")]
    private static partial Regex Addresses();
}
