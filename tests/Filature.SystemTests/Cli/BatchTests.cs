using System.Text;
using System.Text.Json;

namespace Filature.SystemTests.Cli;

/// <summary>Whatever is wrong with one document, the rest of the batch goes on.</summary>
public sealed class BatchTests
{
    private const string Report = """
        Lunaville reprend les pourparlers sur le phare

        LUNAVILLE, 3 mars 2031 (AFP) - La mairie de Lunaville a repris lundi les pourparlers sur le phare de la pointe.

        « Nous signerons avant la fin du mois », a déclaré la maire, Odile Ferrandis, devant le conseil municipal.

        Les pêcheurs du port attendent cette signature depuis deux ans et disent ne plus croire aux promesses.
        """;

    [Fact]
    public async Task Bad_documents_are_refused_each_with_its_reason_and_the_good_ones_read()
    {
        var folder = Place.Folder(("good.txt", Report), ("empty.txt", ""), ("blank.txt", " \n\n \n"));
        var scan = Path.Combine(folder, "scan.pdf");
        File.WriteAllBytes(scan, ScanPdf());
        var broken = Path.Combine(folder, "broken.pdf");
        File.WriteAllText(broken, "%PDF-1.4\nnothing of what follows a header");
        var bytes = Path.Combine(folder, "bytes.txt");
        File.WriteAllBytes(bytes, [.. Enumerable.Range(0, 4_000).Select(i => (byte)((i * 7919 >> 3) & 0xFF))]);
        var missing = Path.Combine(folder, "missing.txt");
        string[] documents = [Path.Combine(folder, "empty.txt"), missing, scan, broken, bytes, Path.Combine(folder, "blank.txt"), Path.Combine(folder, "good.txt")];

        var ran = await Ran.Program(["read", "--json", .. documents]);

        Assert.Equal(3, ran.Exit);
        Assert.Equal(documents, ran.Lines.Select(line => Json(line).GetProperty("path").GetString()));
        foreach (var line in ran.Lines[..^1])
        {
            var error = Json(line).GetProperty("error");
            Assert.NotEmpty(error.GetProperty("code").GetString()!);
            Assert.NotEqual("document.unexpected", error.GetProperty("code").GetString());
            Assert.NotEmpty(error.GetProperty("message").GetString()!);
            Assert.NotEmpty(error.GetProperty("advice").GetString()!);
        }

        Assert.Equal("Lunaville reprend les pourparlers sur le phare", Json(ran.Lines[^1]).GetProperty("article").GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_scan_is_told_from_a_broken_file()
    {
        var folder = Place.Folder();
        var scan = Path.Combine(folder, "scan.pdf");
        File.WriteAllBytes(scan, ScanPdf());

        var ran = await Ran.InProcess("read", scan);

        Assert.Equal(3, ran.Exit);
        Assert.Contains("scan", ran.Error[ran.Error.IndexOf(": ", StringComparison.Ordinal)..]);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task A_folder_without_documents_is_refused()
    {
        var ran = await Ran.InProcess("add", Place.Folder(), "--archive", Place.NewArchive());

        Assert.Equal(3, ran.Exit);
        Assert.Contains("arrival.", ran.Out);
    }

    [Fact]
    public async Task Adding_twice_is_no_error_and_no_duplicate()
    {
        var (folder, archive) = (Place.Folder(("one.txt", Report)), Place.NewArchive());

        var first = await Ran.InProcess("add", folder, "--json", "--archive", archive);
        var second = await Ran.InProcess("add", folder, "--json", "--archive", archive);
        var stories = await Ran.InProcess("stories", "--json", "--archive", archive);

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.True(Json(first.Out).GetProperty("new").GetBoolean());
        Assert.False(Json(second.Out).GetProperty("new").GetBoolean());
        Assert.Equal(Json(first.Out).GetProperty("id").GetString(), Json(second.Out).GetProperty("id").GetString());
        Assert.Equal(1, Json(stories.Out).GetProperty("stories").GetArrayLength());
        Assert.Contains("1 already there", second.Error);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_breaks_nothing()
    {
        var ran = await Ran.Shell($"filature read --json '{Place.Wire}'/p0*.txt '{Place.Wire}'/q0*.txt | head -1");

        Assert.Equal((0, 1), (ran.Exit, ran.Lines.Length));
        Assert.Empty(ran.Error);
    }

    [Fact]
    public async Task Control_characters_of_a_document_do_not_reach_the_terminal()
    {
        var folder = Place.Folder(("escape.txt", Report.Replace("phare de", "\u001b[2Jphare\u0007 [red]de", StringComparison.Ordinal)));

        var ran = await Ran.InProcess("read", Path.Combine(folder, "escape.txt"));

        Assert.Equal(0, ran.Exit);
        Assert.DoesNotContain('\u001b', ran.Out);
        Assert.DoesNotContain('\u0007', ran.Out);
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    /// <summary>A page with a picture and no text: what a scanner makes.</summary>
    private static byte[] ScanPdf()
    {
        const string draw = "q 200 0 0 200 100 400 cm /Im0 Do Q";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>",
            $"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream",
            "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length 9 >>\nstream\n00FF FF00>\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            pdf.Append($"{place:0000000000} 00000 n \n");
        }

        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
