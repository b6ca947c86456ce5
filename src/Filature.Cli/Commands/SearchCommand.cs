using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Commands;

/// <summary><c>search</c>: articles by their words.</summary>
internal static class SearchCommand
{
    private const int UsualLimit = 20;

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words that must all be there, whatever their accents and case; \"…\" for words in that order.",
            Arity = ArgumentArity.OneOrMore,
        };
        query.Validators.Add(result =>
        {
            if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("QUERY: write at least one word.");
            }
        });
        var limit = Options.Number("--limit", $"At most so many articles. Default: {UsualLimit}.", 1, int.MaxValue);
        var json = Options.Json();
        var command = new DeskCommand(
            "search",
            "Articles that hold all the words, best first.",
            "filature search garanties écrites",
            "filature search '\"written guarantees\"' --json")
        {
            query, limit, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var hits = store.Search(string.Join(' ', parsed.GetRequiredValue(query)), parsed.GetValue(limit) ?? UsualLimit);
            if (parsed.GetValue(json))
            {
                terminal.Json(new SearchDocument([.. hits.Select(hit =>
                    new FoundArticle(hit.Article, hit.Headline, hit.Outlet, hit.Day, hit.Score, hit.Snippet))]));
            }
            else
            {
                SearchPage.Write(terminal.Page, hits);
            }

            if (hits.Count > 0)
            {
                return Exit.Done;
            }

            terminal.Note($"No article holds all these words ({store.Articles} in the archive).");
            return Exit.NothingFound;
        }));
        return command;
    }
}
