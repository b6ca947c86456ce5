using System.Globalization;
using System.Text;
using Filature.Arrivals.Feeds;
using MimeKit;

namespace Filature.Arrivals.Doors;

/// <summary>A mail: its words as an article, and the documents attached to it.</summary>
internal static class MailDoor
{
    private const int MaxDepth = 32;
    private const int MaxParts = 1000;

    /// <param name="stream">Read at its parts where it can be; else it is held in memory.</param>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery)
    {
        var (raw, length) = stream.CanSeek ? (stream, stream.Length) : Held(stream);
        if (length > DocumentFile.Limit)
        {
            return [(path, new Problem("arrival.too-large", $"«{path}» is larger than {DocumentFile.Limit / 1024 / 1024} MB.", "Save its attachments and give them."))];
        }

        try
        {
            // Persistent: parts are read from the stream when they are asked for, not held beside it.
            return Read(path, MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth }, raw, persistent: true, delivery.Cancel), delivery);
        }
        catch (Exception e) when (e is FormatException or ParseException)
        {
            return [(path, new Problem("container.broken", $"«{path}» is no mail that can be read: {e.Message}", "Save it again from the mail program."))];
        }
    }

    private static (Stream Raw, long Length) Held(Stream stream)
    {
        var bytes = DocumentFile.ReadUpTo(stream, DocumentFile.Limit + 1);
        return (new MemoryStream(bytes, writable: false), bytes.Length);
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Read(string path, MimeMessage mail, Delivery delivery)
    {
        var any = false;
        var parts = mail.BodyParts.Take(MaxParts).ToList();
        var words = Words(mail, parts);
        if (words is not null && Text(words).Trim() is { Length: > 0 } text)
        {
            any = true;
            yield return (path, MadePage.Arrival(path, Fields(mail, text), Day(mail) ?? delivery.AsOf));
        }

        foreach (var part in parts.OfType<MimePart>().Where(part => part != words && part.FileName is { } file && Folder.IsDocument(file)))
        {
            any = true;
            var name = $"{path}#{ZipDoor.Printable(part.FileName ?? "")}";
            if (delivery.Depth >= Delivery.MaxDepth)
            {
                yield return (name, TooDeep(name, delivery));
                continue;
            }

            using var content = part.Content?.Open() ?? Stream.Null;
            using var metered = new MeteredStream(content, delivery.Allowance);
            foreach (var document in Door.Open(name, metered, new(null, Day(mail)), delivery.Inside))
            {
                yield return document;
            }
        }

        var number = 0;
        foreach (var forwarded in parts.OfType<MessagePart>().Select(part => part.Message).OfType<MimeMessage>())
        {
            any = true;
            var name = $"{path}#{++number}.eml";
            if (delivery.Depth >= Delivery.MaxDepth)
            {
                yield return (name, TooDeep(name, delivery));
                continue;
            }

            foreach (var document in Read(name, forwarded, delivery.Inside))
            {
                yield return document;
            }
        }

        if (!any)
        {
            yield return (path, new Problem("arrival.no-documents", $"The mail «{path}» has neither words nor a document that can be read.", "Save its attachment as text, HTML or PDF."));
        }
    }

    private static Problem TooDeep(string name, Delivery delivery) =>
        new("container.too-deep", $"«{name}» is inside {delivery.Depth} containers.", "Unpack it and give the folder.");

    /// <summary>The words of the mail itself: as a page where it has both forms.</summary>
    private static TextPart? Words(MimeMessage mail, List<MimeEntity> parts)
    {
        var texts = parts.OfType<TextPart>().Where(part => !part.IsAttachment && part.FileName is null).ToList();
        return texts.Find(part => part.IsHtml) ?? texts.Find(part => part.IsPlain) ?? mail.Body as TextPart;
    }

    private static string Text(TextPart part)
    {
        try
        {
            return part.Text ?? "";
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            // A charset that nobody knows: its ASCII is readable.
            return part.GetText(Encoding.Latin1);
        }
    }

    private static ArticleFields Fields(MimeMessage mail, string text)
    {
        var sender = mail.From.Mailboxes.FirstOrDefault();
        var isPerson = sender is not null && IsPerson(sender);
        return new(
            string.IsNullOrWhiteSpace(mail.Subject) ? null : mail.Subject,
            text,
            mail.Headers[HeaderId.Date] is { } written && FeedDates.Parse(written) is not null ? written : null,
            Outlet: isPerson ? null : sender?.Name,
            Author: isPerson ? sender?.Name : null);
    }

    /// <summary>A person's address holds the family name (marie.galtier@…); a house writes from its newsletter's or its press office's.</summary>
    private static bool IsPerson(MailboxAddress sender)
    {
        var words = (sender.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && CultureInfo.InvariantCulture.CompareInfo.IndexOf(sender.LocalPart ?? "", words[^1], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
    }

    private static DateOnly? Day(MimeMessage mail) => mail.Date == default ? null : DateOnly.FromDateTime(mail.Date.Date);
}
