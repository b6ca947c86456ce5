using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Filature.SystemTests.Cli;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_prints_the_stories_of_the_sample_wire_and_ends()
    {
        var ran = await Ran.Program("demo", "--once");

        Assert.Equal(0, ran.Exit);
        Assert.Contains("independent report", ran.Out);
        Assert.Contains("inside a quotation", ran.Out);
        Assert.Contains("28 new", ran.Error);
    }

    [Fact]
    public async Task Two_demos_at_once_do_not_meet()
    {
        var both = await Task.WhenAll(Ran.Program("demo", "--once"), Ran.Program("demo", "--once"));

        Assert.Equal([0, 0], both.Select(ran => ran.Exit));
        Assert.Equal(both[0].Out, both[1].Out);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var demo = await Ran.Program("demo", "--port", port.ToString());
        var serve = await Ran.Program("serve", "--urls", $"http://127.0.0.1:{port}", "--archive", Place.NewArchive());

        Assert.Equal((4, 4), (demo.Exit, serve.Exit));
        Assert.Contains("[web.port-taken]", demo.Error);
        Assert.Contains("[web.port-taken]", serve.Error);
    }

    [Fact]
    public async Task The_desk_is_served_until_it_is_told_to_stop()
    {
        var cancel = TestContext.Current.CancellationToken;
        var running = Ran.Start("serve", "--urls", "http://127.0.0.1:0", "--archive", Place.NewArchive());
        var said = await running.StandardError.ReadLineAsync(cancel);
        var address = said!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        using var browser = new HttpClient();
        using var page = await browser.GetAsync(new Uri(address), cancel);
        using (var kill = Process.Start("kill", ["-INT", running.Id.ToString()]))
        {
            await kill.WaitForExitAsync(cancel);
        }

        var ran = await Ran.Ended(running);

        Assert.True(page.IsSuccessStatusCode, page.StatusCode.ToString());
        Assert.Equal(0, ran.Exit);
    }
}
