using System.Diagnostics;
using System.Globalization;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Arrivals;

/// <summary>
/// Names that lead into a private network, and names that are led there while we are asking. The program runs with a hosts file of
/// its own, in a mount namespace: where the system does not let us make one, these tests are skipped.
/// </summary>
public sealed class RebindingTests
{
    private const string Public = "127.0.0.2";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("fe80::1")]
    public async Task A_public_looking_name_of_a_private_address_is_refused(string address)
    {
        using var secret = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<p>secret</p>", "Content-Type: text/html", cancel));
        var ran = await WithHosts(Hosts($"{address} www.site.example"), $"filature read http://www.site.example:{secret.Port}/ --json");
        Assert.Contains("\"fetch.private-address\"", ran.Out, StringComparison.Ordinal);
        Assert.Equal(0, secret.Connections);
    }

    [Fact]
    public async Task A_name_of_which_one_address_is_private_is_refused_whole()
    {
        using var secret = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<p>secret</p>", "Content-Type: text/html", cancel));
        var ran = await WithHosts(Hosts("203.0.113.7 www.site.example", "127.0.0.1 www.site.example"), $"filature read http://www.site.example:{secret.Port}/ --json");
        Assert.Contains("\"fetch.private-address\"", ran.Out, StringComparison.Ordinal);
        Assert.Equal(0, secret.Connections);
    }

    [Fact]
    public async Task A_name_that_is_led_elsewhere_between_two_requests_is_judged_anew()
    {
        // The first answer changes what the name means, and sends on to the same name: 127.0.0.2 stands for the public web.
        var hosts = Hosts($"{Public} www.site.example");
        LocalSite? self = null;
        using var secret = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<rss><channel/></rss>", "Content-Type: application/rss+xml", cancel));
        using var site = self = new LocalSite(
            async (path, stream, cancel) =>
            {
                if (path == "/robots.txt")
                {
                    await LocalSite.Page(stream, "", "Content-Type: text/plain", cancel);
                    return;
                }

                await File.WriteAllTextAsync(hosts, "127.0.0.1 www.site.example\n", cancel);
                await LocalSite.Redirect(stream, $"http://www.site.example:{secret.Port}/", cancel);
            },
            Public);

        var ran = await WithHosts(hosts, $"filature subscribe http://www.site.example:{site.Port}/feed --allow {Public}/32 --archive {Place.NewArchive()}");

        Assert.Contains("[fetch.private-address]", ran.Error, StringComparison.Ordinal);
        Assert.True(site.Connections > 0, ran.Error);
        Assert.Equal(0, secret.Connections);
    }

    private static string Hosts(params string[] lines) => Path.Combine(Place.Folder(("hosts", string.Join('\n', lines) + "\n")), "hosts");

    private static async Task<Ran> WithHosts(string hosts, string line)
    {
        Assert.SkipUnless(await CanMount(hosts), "The system does not let us give a program a hosts file of its own.");
        return await Ran.Shell($"export -f filature; unshare -r -m bash -c \"mount --bind '{hosts}' /etc/hosts && {line}\"");
    }

    private static async Task<bool> CanMount(string hosts)
    {
        using var tried = Process.Start(new ProcessStartInfo("bash", ["-c", string.Create(CultureInfo.InvariantCulture, $"unshare -r -m mount --bind '{hosts}' /etc/hosts 2>/dev/null")]))!;
        await tried.WaitForExitAsync(TestContext.Current.CancellationToken);
        return tried.ExitCode == 0;
    }
}
