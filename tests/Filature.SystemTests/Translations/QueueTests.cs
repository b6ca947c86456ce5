using Filature.Storage;
using Filature.SystemTests.Storage;
using Filature.Translations;

namespace Filature.SystemTests.Translations;

/// <summary>The queue: titles first, nothing twice, nothing lost when whoever works on it stops.</summary>
public sealed class QueueTests : IDisposable
{
    private static readonly Problem Down = new("translation.unreachable", "gone", "wait");

    private readonly Shelves _shelves = new();
    private readonly SteppedClock _clock = new();

    [Fact]
    public void Titles_come_first_and_what_waits_is_not_asked_for_twice()
    {
        using var archive = _shelves.Open(_clock);
        var queue = archive.TranslationQueue;
        Assert.Equal(1, Shelves.Ok(queue.Ask(["a1"], "en", Piece.Text)));
        Assert.Equal(1, Shelves.Ok(queue.Ask(["a1"], "en", Piece.Statement("f1"))));
        Assert.Equal(2, Shelves.Ok(queue.Ask(["a1", "a2"], "en", Piece.Title)));
        Assert.Equal(0, Shelves.Ok(queue.Ask(["a1", "a2"], "en", Piece.Title)));
        var taken = Shelves.Ok(queue.Take(10));
        Assert.Equal([Piece.Title, Piece.Title, Piece.Statement("f1"), Piece.Text], taken.Select(piece => piece.Piece));
        Assert.Equal(4, queue.Waiting);
    }

    [Fact]
    public void What_somebody_works_on_nobody_else_takes_until_he_is_surely_gone()
    {
        using (var archive = _shelves.Open(_clock))
        {
            Shelves.Ok(archive.TranslationQueue.Ask(["a1", "a2"], "en", Piece.Title));
            Assert.Equal(2, Shelves.Ok(archive.TranslationQueue.Take(10)).Count);
            Assert.Empty(Shelves.Ok(archive.TranslationQueue.Take(10)));
        }

        // He was killed, and gave nothing back.
        using var again = _shelves.Open(_clock);
        Assert.Empty(Shelves.Ok(again.TranslationQueue.Take(10)));
        _clock.Now += TimeSpan.FromMinutes(11);
        var taken = Shelves.Ok(again.TranslationQueue.Take(10));
        Assert.Equal(2, taken.Count);
        Shelves.Ok(again.TranslationQueue.Release(taken));
        Assert.Equal(2, Shelves.Ok(again.TranslationQueue.Take(10)).Count);
    }

    [Fact]
    public void What_failed_is_tried_later_and_later_and_given_up_at_last()
    {
        using var archive = _shelves.Open(_clock);
        var queue = archive.TranslationQueue;
        Shelves.Ok(queue.Ask(["a1"], "en", Piece.Text));
        for (var tries = 0; tries < TranslationQueue.MostTries; tries++)
        {
            var taken = Assert.Single(Shelves.Ok(queue.Take(10)));
            Shelves.Ok(queue.Failed(taken, Down, forGood: false));
            Assert.Empty(Shelves.Ok(queue.Take(10)));
            Assert.Equal("translation.unreachable: gone", queue.State("a1", "en", Piece.Text)?.Problem);
            _clock.Now += TimeSpan.FromDays(2);
        }

        Assert.Empty(Shelves.Ok(queue.Take(10)));
        Assert.False(queue.State("a1", "en", Piece.Text)?.Waits);
        Shelves.Ok(queue.Ask(["a1"], "en", Piece.Text));
        Assert.Single(Shelves.Ok(queue.Take(10)));
    }

    [Fact]
    public async Task Work_that_is_cancelled_gives_back_what_it_had_not_begun()
    {
        using var archive = _shelves.Open(_clock);
        var ids = Enumerable.Range(1, 5).Select(i => Shelves.Ok(Shelves.Add(archive, Shelves.Page($"p{i}", $"Titre {i}\nLe texte {i}."))).Id).ToList();
        Shelves.Ok(archive.TranslationQueue.Ask(ids, "en", Piece.Title));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var engines = new Filature.Translations.Settings.Engines(Filature.Translations.Settings.TranslationSettings.None, _clock);
        var looked = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TranslationWork(archive, engines, _clock).Once(
            (_, problem) =>
            {
                // Without settings no engine is asked, and nothing is tried again and again.
                Assert.Equal("translation.none", problem?.Code);
                if (++looked == 2)
                {
                    cancel.Cancel();
                }
            }, cancel.Token));
        Assert.Equal(2, looked);
        Assert.Equal(3, archive.TranslationQueue.Waiting);
        Assert.Equal(3, Shelves.Ok(archive.TranslationQueue.Take(10)).Count);
    }

    public void Dispose() => _shelves.Dispose();

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 1, 21, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
