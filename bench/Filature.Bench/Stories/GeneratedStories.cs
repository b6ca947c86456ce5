using Filature.Provenance;
using Filature.Storage;
using Filature.Stories;

namespace Filature.Bench.Stories;

/// <summary>
/// The index of stories of an archive file, filled with generated articles: a thousand a day, six to a story, each with words and names
/// that are common or rare as those of a language are (Zipf), and with names of its story. The other rooms are left out.
/// </summary>
internal sealed class GeneratedStories : IDisposable
{
    private const int ArticlesADay = 1000;
    private const int ArticlesAStory = 6;
    private const int CommonTerms = 90;
    private const int OwnTerms = 14;
    private const int Vocabulary = 120_000;
    private const int NamesOfTheWorld = 400_000;

    private static readonly DateOnly FirstDay = new(2030, 1, 1);
    private static readonly Report Blank = new(
        new("a0", "en", SourceText.Freeze("x"), [], [new(PartRole.Body, new(0, 1))], "x", [], []),
        Tracer.Trace(new(new("a0", "en", SourceText.Freeze("x"), [], [new(PartRole.Body, new(0, 1))], "x", [], []), Language.Analyzer.Parse("x", "en")), NoNeighbours.Instance).Lineage, new([]));

    private readonly Session _session;

    public GeneratedStories(string path)
    {
        var opened = Archive.Open(path);
        (opened.IsOk ? opened.Value : throw new IOException(opened.Problem.Message)).Dispose();
        _session = Session.Open(path, readOnly: false, TimeSpan.FromSeconds(5));
        _session.Run("pragma foreign_keys = off");
    }

    public void Dispose() => _session.Dispose();

    /// <summary>In bulk: the index in its own order, so that the file grows at its end.</summary>
    public void Fill(int count)
    {
        Whole(() =>
        {
            var postings = new List<long>();
            foreach (var number in Enumerable.Range(0, count))
            {
                var signature = SignatureOf(number);
                Register(number, signature, Day(number));
                postings.AddRange(signature.Terms.Select(term => (term << 28) | (uint)number));
            }

            postings.Sort();
            foreach (var posting in postings)
            {
                var number = (int)(posting & 0xFFF_FFFF);
                _session.Execute("insert into terms values (?1, ?2, ?3)", posting >> 28, Day(number).DayNumber, number + 1L);
            }

            foreach (var term in postings.GroupBy(static posting => posting >> 28))
            {
                _session.Execute("insert into term_counts values (?1, ?2)", term.Key, term.Count());
            }
        });
    }

    /// <summary>Finds where an article belongs, and writes it there, in a transaction of its own.</summary>
    /// <returns>Whether it is in the story that it was made for.</returns>
    public bool Assign(int number)
    {
        var right = false;
        Whole(() =>
        {
            var (signature, day) = (SignatureOf(number), Day(number));
            var report = Blank with
            {
                Article = Blank.Article with { Id = Id(number) },
                Lineage = Blank.Lineage with { ReferenceDay = new FindingMaker(Blank.Article.Text, new("Bench", "1")).Find(new DatedBy(PartialDate.Parse($"{day:yyyy-MM-dd}")!.Value, "bench"), "reference-day", "bench", 1, []) },
            };
            var placement = StoryRoom.Place(report, signature, new StoryNeighbours(_session), _ => null);
            Register(number, signature, day, placement);
            foreach (var term in signature.Terms)
            {
                _session.Execute("insert into terms values (?1, ?2, ?3)", term, day.DayNumber, number + 1L);
                _session.Execute("insert into term_counts values (?1, 1) on conflict (term) do update set articles = articles + 1", term);
            }

            right = placement.Story == "s" + Id(StoryOf(number) * ArticlesAStory)[1..];
        });
        return right;
    }

    private void Register(int number, Signature signature, DateOnly day, Placement? placement = null)
    {
        var story = Id(StoryOf(number) * ArticlesAStory)[1..];
        _session.Execute(
            "insert into articles (number, id, text, arrival, language, headline, day, day_key) values (?1, ?2, 't', 1, 'en', 'x', ?3, ?4)",
            number + 1L, Id(number), $"{day:yyyy-MM-dd}", (day.Year * 10_000) + (day.Month * 100) + day.Day);
        _session.Execute(
            "insert into marks (article, terms, day, print, term_marks) values (?1, ?2, ?3, 0, ?4)",
            number + 1L, Columns.Pack(signature.Terms), day.DayNumber, signature.Marks.AsSpan().ToArray());
        if (placement is { } found)
        {
            StoryShelf.Place(_session, number + 1L, found, "2031-01-01T00:00:00.000Z");
        }
        else
        {
            _session.Execute("insert into placements values (?1, ?2, ?3, 1, '[]')", number + 1L, "s" + story, "h" + story);
        }
    }

    // Its terms ascend as they must; a name is odd.
    private static Signature SignatureOf(int number)
    {
        var (random, story) = (new Random(number), new Random(-1 - StoryOf(number)));
        var terms = new SortedSet<long>();
        for (var i = 0; i < CommonTerms; i++)
        {
            terms.Add(2L * Zipf(random, Vocabulary));
        }

        for (var i = 0; i < OwnTerms; i++)
        {
            // What a story is about is named by most of its articles.
            var name = (2L * (Vocabulary + Zipf(story, NamesOfTheWorld))) + 1;
            if (random.Next(4) > 0)
            {
                terms.Add(name);
            }
        }

        return new([.. terms], [.. terms.Select(static term => new TermMark(term % 2 == 1 ? TermKind.Person : TermKind.Word, 1).Packed)], [.. terms.Select(static _ => new TextSpan(0, 1))]);
    }

    private static int Zipf(Random random, int count) => (int)Math.Exp(random.NextDouble() * Math.Log(count));

    private static int StoryOf(int number) => number / ArticlesAStory;

    private static DateOnly Day(int number) => FirstDay.AddDays(number / ArticlesADay);

    private static string Id(int number) => "a" + Hash.Of($"generated {number}");

    private void Whole(Action work)
    {
        if (_session.Whole<bool>(() =>
        {
            work();
            return true;
        }) is { Problem: { } problem })
        {
            throw new IOException(problem.Message);
        }
    }
}
