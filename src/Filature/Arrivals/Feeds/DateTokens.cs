using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>The parts of one written date, gathered from left to right whatever their order.</summary>
internal sealed class DateTokens(bool? dayFirst)
{
    private readonly List<(int Value, int Length, char Before)> _numbers = [];
    private int? _month;
    private int _monthAt;
    private (int Hour, int Minute, int Second, int Ticks)? _time;
    private bool _pm;
    private bool _am;
    private TimeSpan? _zone;
    private bool _signedZone;

    public bool Read(string text)
    {
        var at = 0;
        var written = Eastern(text);
        _pm = text.Contains("오후", StringComparison.Ordinal);
        while (at < written.Length)
        {
            var character = written[at];
            if (char.IsAsciiDigit(character))
            {
                Number(written, ref at);
            }
            else if (char.IsLetter(character))
            {
                Word(written, ref at);
            }
            else if (character is '+' or '-' or '−' && (_time is not null || character == '+') && at + 1 < written.Length && char.IsAsciiDigit(written[at + 1]))
            {
                Offset(written, ref at, character == '+' ? 1 : -1);
            }
            else
            {
                at++;
            }
        }

        return _numbers.Count > 0;
    }

    public DateTimeOffset? Result()
    {
        if (Day() is not var (year, month, day) || !PartialDate.Exists(year, month, day))
        {
            return null;
        }

        var (hour, minute, second, ticks) = _time ?? default;
        hour = _pm && hour < 12 ? hour + 12 : _am && hour == 12 ? 0 : hour;

        // A leap second and the end of a day are both written.
        var midnight = hour == 24 && minute == 0;
        if (hour > 24 || (hour == 24 && !midnight) || minute > 59 || second > 60)
        {
            return null;
        }

        var zone = _zone ?? TimeSpan.Zero;
        var local = new DateTime(year, month, day, midnight ? 0 : hour, minute, Math.Min(second, 59)).AddTicks(ticks);
        if (local.Year is < 2 or > 9998)
        {
            return null;
        }

        return new DateTimeOffset(midnight ? local.AddDays(1) : local, zone);
    }

    private (int Year, int Month, int Day)? Day()
    {
        if (_month is { } month)
        {
            return Named(month);
        }

        if (_numbers is [{ Length: 4 } year, ..])
        {
            // 2004-07-08, 2004-07, 2004, 2004-105 (a day of the year).
            return _numbers.Count == 1 ? (year.Value, 1, 1)
                : _numbers is [_, { Length: 3, Value: >= 1 and <= 366 } ordinal] && year.Value is > 1 and < 9998 ? OfOrdinal(year.Value, ordinal.Value)
                : (year.Value, _numbers[1].Value, _numbers.Count > 2 ? _numbers[2].Value : 1);
        }

        if (_numbers is [{ Length: 6 } compact])
        {
            return (FullYear(compact.Value / 10000, 2), compact.Value / 100 % 100, compact.Value % 100);
        }

        if (_numbers is not [var first, var second, var third, ..])
        {
            return null;
        }

        // 31/12/2003, 12/31/2003, 31.12.2003; 03-12-31 is a year first.
        if (second.Before == '-' && first.Length == 2 && third.Length == 2)
        {
            return (FullYear(first.Value, 2), second.Value, third.Value);
        }

        var full = FullYear(third.Value, third.Length);
        var isDayFirst = first.Value > 12 || (second.Value <= 12 && (second.Before == '.' || (dayFirst ?? !(_am || _pm))));
        return isDayFirst ? (full, second.Value, first.Value) : (full, first.Value, second.Value);
    }

    // With a name for the month, the two numbers beside it are day and year: the one of four digits, or too large for a day, is the year.
    private (int Year, int Month, int Day)? Named(int month)
    {
        if (_numbers is [var only])
        {
            return only.Length == 4 ? (only.Value, month, 1) : null;
        }

        var (first, second) = (_numbers[0], _numbers[1]);
        return first.Length == 4 || first.Value > 31 ? (FullYear(first.Value, first.Length), month, second.Value) : (FullYear(second.Value, second.Length), month, first.Value);
    }

    private void Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var length = at - start;
        if (length > 8)
        {
            return;
        }

        var value = int.Parse(text.AsSpan(start, length), CultureInfo.InvariantCulture);
        var next = at < text.Length ? text[at] : ' ';
        if (_time is null && length <= 2 && next is ':' or 'h' or 'H' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            Time(text, ref at, value);
            return;
        }

        // The compact time of ISO 8601 after its T.
        if (_time is null && length is 4 or 6 && start > 0 && text[start - 1] == 'T' && _numbers.Count > 0)
        {
            _time = length == 4 ? (value / 100, value % 100, 0, 0) : (value / 10000, value / 100 % 100, value % 100, 0);
            return;
        }

        if (length == 8 && _numbers.Count == 0)
        {
            _numbers.Add((value / 10000, 4, ' '));
            _numbers.Add((value / 100 % 100, 2, '-'));
            _numbers.Add((value % 100, 2, '-'));
            return;
        }

        _numbers.Add((value, length, start > 0 ? text[start - 1] : ' '));
    }

    private void Time(string text, ref int at, int hour)
    {
        at++;
        var minute = Two(text, ref at);
        var second = 0;
        var ticks = 0;
        if (at + 1 < text.Length && text[at] is ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            second = Two(text, ref at);
            if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
                for (var unit = 1_000_000; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10)
                {
                    ticks += (text[at] - '0') * unit;
                }
            }
        }

        _time = (hour, minute, second, ticks);
    }

    private static int Two(string text, ref int at)
    {
        var value = 0;
        for (var digits = 0; digits < 2 && at < text.Length && char.IsAsciiDigit(text[at]); digits++, at++)
        {
            value = (value * 10) + text[at] - '0';
        }

        return value;
    }

    private void Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '’'))
        {
            at++;
        }

        var word = Folding.Fold(text.AsSpan(start, at - start));

        // A weekday may be spelled like a month («mar., 5 janv.»): the last one named before the year is the month.
        if (DateNames.Months.TryGetValue(word, out var month) && (_month is null || _numbers.Count <= _monthAt + 1))
        {
            if (_month is null || _numbers.Count < 2)
            {
                _month = month;
                _monthAt = _numbers.Count;
            }

            return;
        }

        switch (word)
        {
            case "am" when _time is not null:
            case "a" when _time is not null && at < text.Length && text[at] == '.':
                _am = true;
                break;
            case "pm" when _time is not null:
            case "p" when _time is not null && at < text.Length && text[at] == '.':
                _pm = true;
                break;
            default:
                if (_time is not null && !_signedZone && DateNames.Zones.TryGetValue(word, out var zone))
                {
                    _zone = zone;
                }

                break;
        }
    }

    // +0100, +01:00, +1, -0330; after a name ("GMT+1") it says how far from it.
    private void Offset(string text, ref int at, int sign)
    {
        var start = ++at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var digits = text.AsSpan(start, at - start);
        if (digits.Length > 4)
        {
            return;
        }

        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        var (hours, minutes) = digits.Length > 2 ? (value / 100, value % 100) : (value, 0);
        if (digits.Length <= 2 && at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            minutes = Two(text, ref at);
        }

        if (hours <= 14 && minutes < 60 && (hours < 14 || minutes == 0))
        {
            _zone = sign * new TimeSpan(hours, minutes, 0);
            _signedZone = true;
        }
    }

    private static (int, int, int) OfOrdinal(int year, int ordinal)
    {
        var day = new DateOnly(year, 1, 1).AddDays(ordinal - 1);
        return (day.Year, day.Month, day.Day);
    }

    // RFC 2822, 4.3.
    private static int FullYear(int year, int length) => length switch
    {
        <= 2 => year < 50 ? 2000 + year : 1900 + year,
        3 => 1900 + year,
        _ => year,
    };

    // 2004년 5월 28일, 2004年5月28日.
    private static string Eastern(string text) => text.AsSpan().ContainsAny('년', '年')
        ? text.Replace('년', '-').Replace('年', '-').Replace('월', '-').Replace('月', '-').Replace('일', ' ').Replace('日', ' ')
        : text;
}
