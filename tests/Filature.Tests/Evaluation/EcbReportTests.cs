using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Filature.Cli.Evaluation.Sets.Stories;

namespace Filature.Tests.Evaluation;

public sealed class EcbReportTests
{
    [Fact]
    public void A_report_is_put_together_from_its_tokens_and_knows_its_topic_half_and_address()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("filature-ecb-").FullName, "set.tar.gz");
        using (var file = File.Create(path))
        using (var packed = new GZipStream(file, CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
        {
            Write(tar, "ECB+/9/9_1ecb.xml", "A bridge fell ,|`` It was old , '' he said .|It does n't stand .");
            Write(tar, "ECB+/9/9_2ecbplus.xml", "http : / / paper . example / a|Another bridge fell");
            Write(tar, "ECB+/README", "nothing");
        }

        var set = EcbReport.Load(path);
        Assert.Equal(["9_1ecb", "9_2ecbplus"], set.Select(report => report.Name));
        Assert.Equal("A bridge fell,\n“It was old,” he said.\nIt doesn't stand.", Encoding.UTF8.GetString(set[0].Page.Bytes.Span));
        Assert.Equal(["9a", "9b"], set.Select(report => report.Development));
        Assert.All(set, report => Assert.Equal(9, report.Topic));
        Assert.Equal([null, "https://paper.example/a"], set.Select(report => report.Page.Address));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void The_baseline_puts_reports_with_the_same_words_together_and_others_apart()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "bridge river snapped cable", ["b"] = "cable snapped bridge", ["c"] = "cheese queen jury", ["d"] = "parliament vote" };
        var clusters = new NearestCluster(texts).Cluster(["a", "b", "c", "d"], 0.3);
        Assert.Equal(clusters["a"], clusters["b"]);
        Assert.Equal(3, clusters.Values.Distinct().Count());
    }

    private static void Write(TarWriter tar, string name, string sentences)
    {
        var tokens = sentences.Split('|').SelectMany((sentence, s) => sentence.Split(' ').Select((word, w) => $"<token t_id=\"1\" sentence=\"{s}\" number=\"{w}\">{word}</token>"));
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"<Document>{string.Concat(tokens)}</Document>")) });
    }
}
