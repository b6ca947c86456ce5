using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Filature.Storage;
using Filature.Web.Speaking;

namespace Filature.Web;

/// <summary>An article that came in while a reader looks on. Its words are shown as text, never as markup.</summary>
/// <param name="Came">What the page says of how many came; {0} is the number.</param>
internal sealed record LiveArticle(int Number, string Id, string Headline, string Language, string At, string Clock, IReadOnlyList<string> Facts, string Came);

/// <summary>What comes in, as server-sent events. The archive is asked, because another process may be the one that takes in.</summary>
internal sealed class Live(Archive archive, TimeProvider clock, CancellationToken closing)
{
    // A reader does not notice it, and the question costs some microseconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Proxies end a connection over which nothing goes.
    private const int QuietRounds = 20;

    private const int MostAtOnce = 30;

    public async IAsyncEnumerable<SseItem<LiveArticle?>> After(int number, Texts texts, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, closing);
        var quiet = 0;
        // At once, so that the browser knows that it is connected.
        yield return new(null, "quiet");
        while (!either.IsCancellationRequested)
        {
            if (archive.Desk.Newest > number)
            {
                foreach (var article in archive.Desk.After(number, MostAtOnce))
                {
                    number = article.Number;
                    yield return new(Of(article, texts), "article") { EventId = article.Number.ToString() };
                }

                quiet = 0;
            }
            else if (++quiet % QuietRounds == 0)
            {
                yield return new(null, "quiet");
            }

            try
            {
                await Task.Delay(Pause, clock, either.Token);
            }
            catch (OperationCanceledException)
            {
                // The reader has left, or the desk closes.
                yield break;
            }
        }
    }

    private static LiveArticle Of(ArticleRow article, Texts texts) => new(
        article.Number, article.Id, article.Headline, article.Language, texts.Machine(article.Added), texts.Clock(article.Added), [.. texts.FactsOf(article)],
        texts.CameIn("{0}"));
}
