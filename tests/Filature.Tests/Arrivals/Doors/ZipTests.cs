using System.Diagnostics;
using CsCheck;

namespace Filature.Tests.Arrivals.Doors;

public sealed class ZipTests
{
    [Fact]
    public void Documents_come_out_by_name_and_other_files_are_left()
    {
        var found = Delivered.From("news.zip", Delivered.Zip(
            ("a/b.html", Delivered.Utf8(Delivered.Page)), ("c.txt", Delivered.Utf8("Un titre\n\nUn texte.")), ("picture.png", [1, 2, 3]), ("__MACOSX/c.txt", [0])));
        Assert.Equal(["news.zip#a/b.html", "news.zip#c.txt"], found.Select(document => document.Path));
        Assert.Equal(["text/html", "text/plain"], found.Select(document => document.Arrival.Value?.MediaType));
        Assert.Equal(Delivered.Page, found[0].Html());
    }

    [Fact]
    public void A_name_that_climbs_out_is_only_a_name()
    {
        var found = Delivered.From("news.zip", Delivered.Zip(("../../filature-slip.txt", Delivered.Utf8("Un texte.")), ("/etc/x\u0007y.txt", Delivered.Utf8("Un texte."))));
        Assert.Equal(["news.zip#../../filature-slip.txt", "news.zip#/etc/x\uFFFDy.txt"], found.Select(document => document.Path));
        Assert.False(File.Exists("../../filature-slip.txt"));
    }

    [Fact]
    public void Archives_in_archives_are_opened_to_a_depth()
    {
        var one = Delivered.Zip(("a.txt", Delivered.Utf8("Un texte.")));
        var two = Delivered.Zip(("one.zip", one));
        var three = Delivered.Zip(("two.zip", two), ("b.txt", Delivered.Utf8("Un autre.")));
        Assert.Equal("two.zip#one.zip#a.txt", Assert.Single(Delivered.From("two.zip", two)).Path);
        Assert.Equal(["container.too-deep", null], Delivered.Codes(Delivered.From("three.zip", three)));
    }

    [Fact]
    public void A_bomb_is_stopped_by_what_comes_out_of_it()
    {
        var zeros = Enumerable.Repeat((byte)'a', 64 * 1024 * 1024).ToArray();
        Assert.Equal(["arrival.too-large", null], Delivered.Codes(Delivered.From("bomb.zip", Delivered.Zip(("a.txt", zeros), ("b.txt", Delivered.Utf8("Un texte."))))));

        // Many entries of the allowed size are more than a small archive honestly holds.
        var eight = zeros[..(8 * 1024 * 1024)];
        var codes = Delivered.Codes(Delivered.From("bomb.zip", Delivered.Zip([.. Enumerable.Range(0, 40).Select(n => ($"{n}.txt", eight))])));
        Assert.Contains("container.too-large", codes);
        Assert.True(codes.Count(code => code is null) < 40);
    }

    [Fact]
    public void A_locked_entry_is_refused_and_the_others_are_read()
    {
        var zip = Delivered.Zip(("a.txt", Delivered.Utf8("Un texte.")), ("b.txt", Delivered.Utf8("Un autre texte.")));
        // The flag of encryption, in the local head and in the directory.
        zip[6] |= 1;
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[directory + 8] |= 1;
        Assert.Equal(["container.encrypted", null], Delivered.Codes(Delivered.From("a.zip", zip)));
    }

    [Fact]
    public void An_archive_that_is_cut_is_told_and_one_without_documents_too()
    {
        var zip = Delivered.Zip(("a.txt", Delivered.Utf8("Un texte.")));
        Assert.Equal(["container.broken"], Delivered.Codes(Delivered.From("a.zip", zip[..(zip.Length / 2)])));
        Assert.Equal(["arrival.no-documents"], Delivered.Codes(Delivered.From("a.zip", Delivered.Zip(("x.png", [1])))));
    }

    [Fact]
    public void No_mutation_crashes_the_reader_or_holds_it_up()
    {
        var zip = Delivered.Zip(
            ("a/b.html", Delivered.Utf8(Delivered.Page)), ("inner.zip", Delivered.Zip(("x.txt", Delivered.Utf8("Un texte.")))), ("m.eml", Delivered.Utf8(MailTests.Simple)),
            ("l.jsonl", Delivered.Utf8("{\"title\":\"T\",\"text\":\"Un texte.\"}")));
        Mutations.Of(zip).Sample(
            bytes =>
            {
                var watch = Stopwatch.StartNew();
                var found = Delivered.From("a.zip", bytes);
                Assert.NotEmpty(found);
                Assert.All(found, document => Assert.True(document.Arrival.IsOk || document.Arrival.Problem.Code.Contains('.', StringComparison.Ordinal)));
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
            },
            iter: 2_000);
    }
}
