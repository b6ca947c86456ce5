using System.CommandLine;
using System.Globalization;
using Filature.Arrivals.Doors;
using Filature.Web;

namespace Filature.Cli.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Options
{
    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line on standard output, as docs/contract.md describes." };

    public static Argument<string[]> Documents(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<ColumnMapping?> Columns() => new("--columns")
    {
        Description = "Which columns of tables, or properties of JSON, hold what, where their own names do not say it: FIELD=COLUMN with commas between them. "
            + "Fields: headline, text, date, author, outlet, url, language; a property inside another is written source.name.",
        HelpName = "MAPPING",
        CustomParser = result =>
        {
            var mapping = ColumnMapping.Parse(result.Tokens[0].Value);
            if (!mapping.IsOk)
            {
                result.AddError($"--columns: {mapping.Problem.Message} {mapping.Problem.Advice} [{mapping.Problem.Code}]");
            }

            return mapping.Value;
        },
    };

    public static Option<string?> Desk() => new("--desk") { Description = $"Where your desk is served, for the links. Default: {WebDeskOptions.DefaultUrl}.", HelpName = "URL" };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: «{text}» is not a day. Write year-month-day, such as 2024-03-07.");
            return null;
        },
    };

    /// <summary>A whole number between two bounds, both inclusive.</summary>
    public static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name}: «{text}» does not do. Write a number from {least}{(most == int.MaxValue ? " on" : $" to {most}")}.");
            return null;
        },
    };
}
