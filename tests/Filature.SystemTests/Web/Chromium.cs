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
