using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Commands;

/// <summary><c>search</c>: articles by their words.</summary>
internal static class SearchCommand
{
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
        var limit = new Option<int>("--limit") { Description = "At most so many articles.", HelpName = "N", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit: write a number from 1 on.");
            }
        });
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
            var hits = store.Search(string.Join(' ', parsed.GetRequiredValue(query)), parsed.GetValue(limit));
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
