using System.Globalization;

namespace Filature.Translations.Audit;

/// <summary>
/// Numbers in digits and words, with what multiplies them and what they count: «3,5 milliards d'euros», «tres mil quinientos millones»,
/// "£3.5bn". «Billion» is a thousand times more in French and Spanish than in English.
/// </summary>
internal sealed class FigureReader
{
    private const decimal Hundred = 100;
    private const decimal Thousand = 1000;

    private readonly string _text;
    private readonly AuditWord[] _words;
    private readonly AuditVocabulary _vocabulary;
    private readonly Dictionary<string, decimal?> _numbers = new(StringComparer.Ordinal);

    private FigureReader(string text, AuditWord[] words, AuditVocabulary vocabulary) => (_text, _words, _vocabulary) = (text, words, vocabulary);

    public static Figure[] Read(string text, AuditWord[] words, AuditVocabulary vocabulary)
    {
        var reader = new FigureReader(text, words, vocabulary);
        var figures = new List<Figure>();
        for (var at = 0; at < words.Length;)
        {
            var (figure, next) = char.IsAsciiDigit(text[words[at].Span.Start]) ? reader.InDigits(at) : reader.InWords(at);
            at = next;
            if (figure is not null)
            {
                figures.Add(figure);
            }
        }

        return [.. figures];
    }

    private (Figure? Figure, int Next) InDigits(int at)
    {
        var last = at;
        while (last + 1 < _words.Length && IsDigits(last + 1) && IsSeparator(last, last == at))
        {
            last++;
        }

        // «3,50,2» is a list.
        var values = Digits.Read(_words[at].Span.Union(_words[last].Span).Of(_text));
        var next = last + 1;
        var isClock = (next < _words.Length && _words[next].Span.Start == _words[last].Span.End && _words[next].Form is "h")
            || (at > 0 && _words[at - 1].Form is "h" && _words[at - 1].Span.End == _words[at].Span.Start)
            || Follows(last, ':') || (at > 0 && Follows(at - 1, ':') && IsDigits(at - 1))
            || (next < _words.Length && _words[next].Form is "h" or "am" or "pm" or "heures" or "horas");
        // «£2m», «5k»: only where the letter hangs on the number.
        var glued = next < _words.Length && _words[next].Span.Start == _words[last].Span.End ? _words[next].Form switch { "k" => Thousand, "m" when HasSign(at) => 1_000_000, "bn" => 1_000_000_000, _ => 0 } : 0;
        if (glued > 0)
        {
            return (Make(at, next + 1, [.. values.Select(value => value * glued)], isSoft: false, isClock: false, _words[next].Form), next + 1);
        }

        var (factor, end, scale) = Scales(next);
        return (Make(at, end, [.. values.Select(value => value * factor)], isSoft: false, isClock, scale), end);
    }

    private (Figure? Figure, int Next) InWords(int at)
    {
        // «Pour cent» is no hundred.
        if (at > 0 && _vocabulary.Phrase("percent", _words.AsSpan(at - 1)) is not null)
        {
            return (null, at + 1);
        }

        if (SoftAt(at) is { Count: > 0 } soft)
        {
            // «Un million», «a hundred»: one of them.
            if (soft.Contains(1) && at + 1 < _words.Length && IsBeside(at) && ScaleAt(at + 1) is not null)
            {
                var (factor, end, scale) = Scales(at + 1);
                var (rest, after) = factor <= Thousand ? Composed(end) : (0, end);
                return (Make(at, rest > 0 && rest < factor ? after : end, [rest > 0 && rest < factor ? factor + rest : factor], isSoft: false, isClock: false, scale), rest > 0 && rest < factor ? after : end);
            }

            return (Make(at, at + 1, soft, isSoft: true, isClock: false, null), at + 1);
        }

        if (ScaleAt(at) is { } alone && (IsIndefinite(at) || (NumberAt(at) is null && alone > Thousand)))
        {
            // «Des millions», «miles de»: no number that can be compared.
            return (null, Scales(at).Next);
        }

        var (number, next) = Composed(at);
        if (number is 0)
        {
            return (null, at + 1);
        }

        var (times, until, word) = Scales(next);
        var (more, last) = times >= Thousand ? Composed(until) : (0, until);
        return more > 0 && more < times
            ? (Make(at, last, [(number * times) + more], isSoft: false, isClock: false, word), last)
            : (Make(at, until, [number * times], isSoft: false, isClock: next < _words.Length && _words[next].Form is "heures" or "horas" or "h", word), until);
    }

    // «Quatre-vingt-dix-sept», «two hundred and fourteen», «doscientos mil».
    private (decimal Value, int Next) Composed(int at)
    {
        var (sum, group, last, next) = (0m, 0m, 0m, at);
        while (next < _words.Length && (next == at || IsBeside(next - 1)))
        {
            var here = next > at && _words[next].Form is "et" or "y" or "and" && next + 1 < _words.Length && IsBeside(next) ? next + 1 : next;
            if (NumberAt(here) is not { } value || (here == at && value == 0))
            {
                break;
            }

            if (here > next && (group % Hundred is < 20 and > 0 || (value >= Hundred)))
            {
                break;
            }

            if (value == Thousand)
            {
                if (sum > 0)
                {
                    break;
                }

                (sum, group) = (Math.Max(group, 1) * Thousand, 0);
            }
            else if (value == Hundred && group is > 1 and < 10)
            {
                group *= Hundred;
            }
            else if (value == 20 && last == 4 && _vocabulary.Language == "fr")
            {
                group += 76;
            }
            else if (group == 0 || CanFollow(group, value))
            {
                group += value;
            }
            else
            {
                break;
            }

            (last, next) = (value, here + 1);
        }

        return next > at && !IsIndefiniteAlone(at, next) ? (sum + group, next) : (0, at + 1);
    }

    private bool CanFollow(decimal group, decimal value)
    {
        var rest = group % Hundred;
        return rest == 0 ? value < Hundred
            : (rest >= 20 && rest % 10 == 0 && (value < 10 || (_vocabulary.Language == "fr" && rest is 60 or 80 && value < 20)))
                || (rest == 10 && value is >= 7 and < 10 && _vocabulary.Language == "fr");
    }

    private bool IsIndefiniteAlone(int at, int next) => next == at + 1 && IsIndefinite(at);

    private bool IsIndefinite(int at) => _vocabulary.Has("indefinite", _words[at].Form);

    // «Mil millones», «miles de millones», «millions»: what multiplies a number before it.
    private (decimal Factor, int Next, string? Word) Scales(int at)
    {
        var (factor, next, word) = (1m, at, (string?)null);
        while (next < _words.Length && (next == 0 || IsBeside(next - 1)))
        {
            var here = factor > 1 && _words[next].Form is "de" && next + 1 < _words.Length ? next + 1 : next;
            if (ScaleAt(here) is not { } scale)
            {
                break;
            }

            (factor, next, word) = (factor * scale, here + 1, _words[here].Form);
        }

        return (factor, next, word);
    }

    private decimal? ScaleAt(int at) => at < _words.Length ? _vocabulary.Number("scale", _words[at].Form) ?? _vocabulary.Number("collective", Singular(at)) : null;

    private string Singular(int at) => _words[at].Form is [.., 's'] plural && !_vocabulary.Has("collective", plural) ? plural[..^1] : _words[at].Form;

    private decimal? NumberAt(int at)
    {
        if (at >= _words.Length || IsDigits(at) || (SoftAt(at) is { Count: > 0 } soft && at > 0 && !IsAfterNumber(at, soft)))
        {
            return null;
        }

        var form = _words[at].Form;
        if (!_numbers.TryGetValue(form, out var number))
        {
            number = _vocabulary.Number("number", form) ?? _vocabulary.Number("collective", form) ?? Numerals.Read(_vocabulary.Language, form);
            _numbers[form] = number;
        }

        return number;
    }

    // «Vingt et un», «treinta y una», «twenty-first»: a one that is no article.
    private bool IsAfterNumber(int at, List<decimal> soft) =>
        soft.Exists(static value => value < 10) && _words[at - 1].Form is "et" or "y" or "and" or "vingt" or "trente" or "quarante" or "cinquante" or "soixante" or "twenty" or "thirty" or "forty" or "fifty" or "sixty" or "seventy" or "eighty" or "ninety" or "treinta" or "cuarenta";

    private List<decimal> SoftAt(int at) => [.. _vocabulary.Values("soft", _words[at].Form).Select(static value => decimal.Parse(value, CultureInfo.InvariantCulture))];

    private bool IsDigits(int at) => char.IsAsciiDigit(_text[_words[at].Span.Start]);

    // A sign between two runs of digits that makes them one number: «3,5», «190 000», «1.200.000».
    private bool IsSeparator(int at, bool isFirst)
    {
        var (here, next) = (_words[at].Span, _words[at + 1].Span);
        if (next.Start - here.End != 1)
        {
            return false;
        }

        return _text[here.End] is '.' or ',' ? next.Length <= 3 || isFirst
            : _text[here.End] is ' ' or '\u00A0' or '\u202F' && next.Length == 3 && here.Length <= 3;
    }

    private bool Follows(int at, char sign) => _words[at].Span.End < _text.Length && _text[_words[at].Span.End] == sign && at + 1 < _words.Length && _words[at + 1].Span.Start == _words[at].Span.End + 1;

    private bool HasSign(int at) => _words[at].Span.Start > 0 && _text[_words[at].Span.Start - 1] is '£' or '$' or '€';

    // Nothing but a space or a hyphen between a word and the next one.
    private bool IsBeside(int at) => at + 1 < _words.Length && _words[at + 1].Span.Start - _words[at].Span.End == 1 && _text[_words[at].Span.End] is ' ' or '-' or '\u00A0' or '\u202F' or '‑';

    private Figure Make(int at, int end, List<decimal> values, bool isSoft, bool isClock, string? scale)
    {
        var span = _words[at].Span.Union(_words[end - 1].Span);
        return new(span, [.. values], isSoft, isSoft ? null : UnitOf(at, end, span), isClock, scale)
        {
            IsInDigits = IsDigits(at),
            IsArticle = isSoft && _vocabulary.Has("article", _words[at].Form),
        };
    }

    private string? UnitOf(int at, int end, TextSpan span)
    {
        var after = span.End;
        while (after < _text.Length && after < span.End + 2 && _text[after] is ' ' or '\u00A0' or '\u202F')
        {
            after++;
        }

        var sign = after < _text.Length ? SignOf(_text[after]) : null;
        if (sign is not null || (span.Start > 0 && (sign = SignOf(_text[span.Start - 1])) is not null))
        {
            return sign;
        }

        var from = end < _words.Length && _words[end].Form is "d" or "de" ? end + 1 : end;
        var rest = _words.AsSpan(Math.Min(from, _words.Length));
        return _vocabulary.Phrase("percent", rest) is not null ? "percent" : _vocabulary.Phrase("currency", rest)?.Value;
    }

    private static string? SignOf(char c) => c switch { '%' => "percent", '€' => "EUR", '$' => "USD", '£' => "GBP", _ => null };
}
