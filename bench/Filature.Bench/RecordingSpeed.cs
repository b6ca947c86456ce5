using System.Globalization;
using Filature.Extraction;
using Filature.Provenance;
using Filature.Records;
using Filature.Records.Events;
using Filature.Records.Mentions;
using Filature.Records.Statements;
using Filature.Records.Times;

namespace Filature.Bench;

/// <summary>
/// How many articles of 400 words Records reads a second on one core (statements, names, times, events), on top of the analysis: the sample wire's
/// documents in three languages, each again and again, their words counted. The promise is 500.
/// </summary>
internal static class RecordingSpeed
{
    private const int WordsOfAnArticle = 400;
    // Until the rules that are asked most are compiled.
    private const int Warmups = 300;
    private const int Rounds = 7;
    private const int RepeatsInARound = 3;

    public static void Run(TextWriter output)
    {
        var traced = SampleWire.Arrivals()
            .Select(arrival => Extractor.Extract(arrival).Value ?? throw new InvalidOperationException($"{arrival.Path} was refused."))
            .Select(article => Tracer.Trace(new AnalyzedArticle(article, Analyzer.Parse(article.Text.Text, article.Language)), NoNeighbours.Instance))
            .ToArray();
        var words = traced.Sum(article => article.Article.Text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        for (var i = 0; i < Warmups; i++)
        {
            Each(traced, article => Recorder.Record(article));
        }

        Write(output, "Records over the sample wire", words, () => Each(traced, article => Recorder.Record(article)));
        var times = traced.ToDictionary(article => article, article => TimeReader.Read(article.Article, article.Analysis, article.Lineage));
        Write(output, "  names", words, () => Each(traced, article => MentionReader.Read(article.Article, article.Analysis)));
        Write(output, "  times", words, () => Each(traced, article => TimeReader.Read(article.Article, article.Analysis, article.Lineage)));
        Write(output, "  statements", words, () => Each(traced, article => StatementReader.Read(article.Article, article.Analysis, article.Lineage, times[article])));
        var statements = traced.ToDictionary(article => article, article => StatementReader.Read(article.Article, article.Analysis, article.Lineage, times[article]));
        Write(output, "  events", words, () => Each(traced, article => EventReader.Read(article, statements[article], times[article])));
        Write(output, "  the analysis below it, for comparison", words, () => Each(traced, article => Analyzer.Parse(article.Article.Text.Text, article.Article.Language)));
    }

    private static void Each<T>(TracedArticle[] articles, Func<TracedArticle, T> read)
    {
        foreach (var article in articles)
        {
            _ = read(article);
        }
    }

    private static void Write(TextWriter output, string what, int words, Action round)
    {
        round();
        var articles = (double)words / WordsOfAnArticle;
        // The processor's time, the collector's share in it: the clock's depends on who else is at work.
        var (rates, allocated) = (new double[Rounds], GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var again = 0; again < RepeatsInARound; again++)
            {
                round();
            }

            rates[i] = RepeatsInARound * articles / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(rates);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-42} {rates[Rounds / 2],6:0} articles of {WordsOfAnArticle} words a second of one core   best {rates[^1],6:0}   {allocated / Rounds / RepeatsInARound / articles / 1024:0} KB each"));
    }
}
