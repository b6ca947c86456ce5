using System.Text;

namespace Filature.Tests.Arrivals.Doors;

public sealed class MailTests
{
    public const string Simple = "From: Marie Galtier <marie.galtier@courrier.example>\r\nSubject: =?utf-8?q?Le_barrage_de_Kartaldere_contest=C3=A9?=\r\nDate: Tue, 21 Jan 2031 09:15:00 +0100\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nLe ministre a refus=E9 de r=E9pondre.\r\n\r\nIl parlera demain.\r\n";

    [Fact]
    public void A_mail_becomes_a_page_with_its_subject_date_sender_and_words()
    {
        var mail = Assert.Single(Delivered.From("a.eml", Simple));
        Assert.Equal("a.eml", mail.Path);
        var html = mail.Html();
        Assert.Contains("<h1>Le barrage de Kartaldere contest&#233;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Le ministre a refus&#233; de r&#233;pondre.</p>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"author\" content=\"Marie Galtier\"", html, StringComparison.Ordinal);
        Assert.Contains("content=\"2031-01-21T09:15:00+01:00\"", html, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 1, 21), mail.Arrival.Value!.Retrieved);
    }

    [Fact]
    public void The_page_of_a_mail_is_preferred_and_attached_documents_come_too()
    {
        var attached = Convert.ToBase64String(Encoding.UTF8.GetBytes("Un communiqué.\n\nUn texte."));
        var found = Delivered.From("a.eml",
            "From: Lettre du Val <lettre@val.example>\r\nSubject: S\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
            + "--y\r\nContent-Type: text/plain\r\n\r\nplain\r\n--y\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>En page é</p>\r\n--y--\r\n"
            + $"--x\r\nContent-Type: text/plain; charset=utf-8; name=\"c.txt\"\r\nContent-Disposition: attachment; filename=\"c.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{attached}\r\n"
            + "--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"p.png\"\r\n\r\nxx\r\n--x--\r\n");
        Assert.Equal(["a.eml", "a.eml#c.txt"], found.Select(document => document.Path));
        Assert.Contains("<p>En page é</p>", found[0].Html(), StringComparison.Ordinal);
        Assert.Contains("og:site_name\" content=\"Lettre du Val\"", found[0].Html(), StringComparison.Ordinal);
        Assert.Equal("Un communiqué.\n\nUn texte.", found[1].Html());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("Content-Type: text/plain; charset=no-such-charset\r\n\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x")]
    public void An_empty_or_broken_mail_is_told(string mail) =>
        Assert.All(Delivered.From("a.eml", mail), document => Assert.False(document.Arrival.IsOk));

    [Fact]
    public void Parts_inside_parts_without_end_are_no_danger()
    {
        var mail = new StringBuilder("Subject: S\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 20_000; i++)
        {
            mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        Assert.NotEmpty(Delivered.From("a.eml", mail.ToString()));
    }
}
