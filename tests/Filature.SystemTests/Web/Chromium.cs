using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>Debian's Chromium, without a head.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chromium> Start()
    {
        if (!File.Exists(Path))
        {
            Assert.Fail($"The browser tests need {Path}. ./check installs it; by hand: apt-get install -y --no-install-recommends chromium fonts-dejavu-core");
        }

        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Arguments }));
    }

    /// <summary>A fresh page, and everything it complains about: script errors, refused content, failed requests.</summary>
    public async Task<(IPage Page, List<string> Complaints)> Open(BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options ?? new() { Locale = "fr-FR" });
        context.SetDefaultTimeout(10_000);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                complaints.Add($"{response.Status}: {response.Url}");
            }
        };
        return (page, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>The sample wire on a desk, and a browser before it: made once for all tests that only read.</summary>
public sealed class WireDesk : IAsyncLifetime
{
    public RunningDesk Desk { get; private set; } = null!;

    public Chromium Chromium { get; private set; } = null!;

    /// <summary>A story in which copies are folded.</summary>
    public Story StoryWithCopies => Desk.Archive.Stories(1000).First(story => story.Independent.Reports < story.Articles.Count);

    /// <summary>A copy with words changed inside a quotation.</summary>
    public Report ChangedCopy =>
        Desk.Archive.Stories(1000).SelectMany(story => Desk.Archive.Reports(story.Articles))
            .Where(report => report.Lineage.DerivedFrom is [{ Value: { From: not null, Kind: DerivationKind.Copy } }, ..])
            .MaxBy(report => report.Lineage.DerivedFrom[0].Value.Changes.Count(change => change.InsideQuotation))
        ?? throw new InvalidOperationException("The desk found no copy in the sample wire.");

    public async ValueTask InitializeAsync()
    {
        Chromium = await Chromium.Start();
        Desk = await RunningDesk.OverSampleWire();
    }

    public async ValueTask DisposeAsync()
    {
        if (Desk is not null)
        {
            await Desk.DisposeAsync();
        }

        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }
    }
}
