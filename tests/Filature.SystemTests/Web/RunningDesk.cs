using Filature.Arrivals;
using Filature.Storage;
using Filature.Translations.Settings;
using Filature.Web;
using Microsoft.AspNetCore.Builder;

namespace Filature.SystemTests.Web;

/// <summary>A reading desk over an archive of its own, listening on a free port of this machine.</summary>
public sealed class RunningDesk : IAsyncDisposable
{
    private static readonly string[] Anywhere = ["http://127.0.0.1:0"];

    private readonly string _folder;
    private readonly WebApplication _app;

    private RunningDesk(string folder, Archive archive, WebApplication app)
    {
        _folder = folder;
        Archive = archive;
        _app = app;
        Url = app.Urls.Single();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Url) };
    }

    public Archive Archive { get; }

    public string Url { get; }

    public HttpClient Client { get; }

    /// <summary>The repository's root: where the sample wire stands.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static Task<RunningDesk> Over(params IEnumerable<Arrival> arrivals) => With(_ => { }, arrivals);

    /// <summary>A desk with something more in it than its own pages.</summary>
    public static Task<RunningDesk> With(Action<WebApplication> more, params IEnumerable<Arrival> arrivals) => Made(new(Anywhere), more, arrivals);

    /// <summary>A desk that fetches from this machine too.</summary>
    public static Task<RunningDesk> ThatFetchesHere() => Made(new(Anywhere) { AllowedNetworks = ["127.0.0.1/32"] }, _ => { }, []);

    /// <summary>A desk with engines that translate.</summary>
    public static Task<RunningDesk> Translating(TranslationSettings settings, params IEnumerable<Arrival> arrivals) =>
        Made(new(Anywhere) { Translation = settings }, _ => { }, arrivals);

    /// <summary>A desk for other readers than its owner.</summary>
    public static Task<RunningDesk> Public(string? password, int? pagesAtOnce, params IEnumerable<Arrival> arrivals) =>
        Made(new(Anywhere) { IsPublic = true, EditorPassword = password, PagesAtOnce = pagesAtOnce }, _ => { }, arrivals);

    private static async Task<RunningDesk> Made(WebDeskOptions options, Action<WebApplication> more, IEnumerable<Arrival> arrivals)
    {
        var folder = Directory.CreateTempSubdirectory("filature-web-").FullName;
        var opened = Archive.Open(Path.Combine(folder, "desk.db"));
        Assert.True(opened.IsOk, $"{opened.Problem}");
        var archive = opened.Value;
        foreach (var arrival in arrivals)
        {
            var added = archive.Add(arrival);
            Assert.True(added.IsOk, $"{arrival.Path}: {added.Problem}");
        }

        var app = WebDesk.Build(archive, options);
        more(app);
        await app.StartAsync();
        return new(folder, archive, app);
    }

    public static async Task<RunningDesk> OverSampleWire() => await Over(await SampleWire());

    /// <summary>The sample wire as it arrives.</summary>
    public static async Task<IReadOnlyList<Arrival>> SampleWire()
    {
        var arrivals = new List<Arrival>();
        await foreach (var (path, arrival) in Source.Open(Path.Combine(Root, "samples", "wire"), null, CancellationToken.None))
        {
            Assert.True(arrival.IsOk, $"{path}: {arrival.Problem}");
            arrivals.Add(arrival.Value);
        }

        return arrivals;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Filature.slnx")) ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository: no Filature.slnx above them."));
}
