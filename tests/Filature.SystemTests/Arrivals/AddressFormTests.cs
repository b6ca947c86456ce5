using Filature.Arrivals;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Arrivals;

/// <summary>Every way to write an address of this machine or of a private network leads nowhere, asked for or redirected to.</summary>
public sealed class AddressFormTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>{0} is the port of a site that must not be reached.</summary>
    public static TheoryData<string> OfThisMachine =>
    [
        "http://0177.0.0.1:{0}/", "http://0x7f.0.0.1:{0}/", "http://0x7f000001:{0}/", "http://017700000001:{0}/", "http://127.1:{0}/", "http://127.0.1:{0}/",
        "http://127.0.0.1.:{0}/", "http://127.255.255.254:{0}/", "http://0:{0}/", "http://0.0.0.1:{0}/", "http://00000177.1:{0}/",
        "http://①②⑦.⓪.⓪.①:{0}/", "http://127。0。0。1:{0}/", "http://%31%32%37.0.0.1:{0}/", "http://１２７.0.0.1:{0}/",
        "http://[::]:{0}/", "http://[0:0:0:0:0:0:0:1]:{0}/", "http://[::ffff:7f00:1]:{0}/", "http://[0:0:0:0:0:ffff:127.0.0.1]:{0}/", "http://[::127.0.0.1]:{0}/",
        "http://[64:ff9b::7f00:1]:{0}/", "http://[64:ff9b::127.0.0.1]:{0}/", "http://[2002:7f00:1::]:{0}/", "http://[fe80::1%25lo]:{0}/", "http://[fec0::1]:{0}/",
        "http://LOCALHOST:{0}/", "http://localhost.:{0}/", "http://a.b.localhost.:{0}/", "http://localhost.localdomain:{0}/", "http://ip6-localhost:{0}/", "http://loopback:{0}/",
    ];

    public static TheoryData<string> OfPrivateNetworks =>
    [
        "http://10.255.255.255/", "http://167772161/", "http://0xA000001/", "http://012.0.0.1/", "http://172.31.255.255/", "http://192.168.0.1/", "http://3232235521/",
        "http://169.254.169.254/", "http://2852039166/", "http://0xA9FEA9FE/", "http://0251.0376.0251.0376/", "http://[::ffff:169.254.169.254]/", "http://[::ffff:a9fe:a9fe]/",
        "http://169.254.170.2/", "http://100.100.100.200/", "http://168.63.129.16/", "http://192.0.0.192/", "http://[fd00:ec2::254]/", "http://metadata.google.internal/",
        "http://[fc00::1]/", "http://[fdff:ffff::1]/", "http://[ff02::1]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/", "http://198.18.0.1/",
        "http://[::ffff:10.0.0.1]/", "http://[2001:db8::1]/", "http://[2001::1]/", "http://nas.lan/", "http://printer.home.arpa/", "http://db.internal./",
    ];

    [Theory]
    [MemberData(nameof(OfThisMachine))]
    public async Task No_form_of_this_machine_is_connected_to(string form)
    {
        using var secret = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<html>secret</html>", "Content-Type: text/html", cancel));
        var address = string.Format(null, form, secret.Port);
        Assert.Matches("^fetch\\.", await Refused(address, FetchOptions.Default));
        Assert.Equal(0, secret.Connections);
    }

    [Theory]
    [MemberData(nameof(OfPrivateNetworks))]
    public async Task No_form_of_a_private_network_is_asked_for(string form) =>
        Assert.Equal("fetch.private-address", await Refused(form, FetchOptions.Default));

    [Theory]
    [MemberData(nameof(OfThisMachine))]
    public async Task No_redirect_leads_to_this_machine(string form)
    {
        using var secret = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<html>secret</html>", "Content-Type: text/html", cancel));
        var target = string.Format(null, form, secret.Port);
        // 127.0.0.2 stands for the public web here.
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Redirect(stream, target, cancel), "127.0.0.2");
        Assert.Matches("^fetch\\.", await Refused(site.At("/"), FetchOptions.Default with { AllowedAddresses = ["127.0.0.2/32"] }));
        Assert.Equal(1, site.Connections);
        Assert.Equal(0, secret.Connections);
    }

    [Theory]
    [InlineData("http://site.example@127.0.0.1/")]
    [InlineData("http://127.0.0.1:80\\@site.example/")]
    [InlineData("http://site.example:@127.0.0.1/")]
    public async Task What_seems_to_be_another_host_is_not_asked_for(string address) =>
        Assert.Matches("^fetch\\.(bad|private)-address$", await Refused(address, FetchOptions.Default));

    [Fact]
    public async Task One_refused_address_stops_nothing()
    {
        var folder = Place.Folder(("un.txt", "Le pont rouvre\n\nLe pont de Tavarne a rouvert mardi, a dit le maire."));
        var ran = await Ran.InProcess("read", "http://127.0.0.1/", "http://[::ffff:10.0.0.1]/", "file:///etc/hostname", Path.Combine(folder, "un.txt"), "--json");
        Assert.Equal(3, ran.Exit);
        Assert.Equal(4, ran.Lines.Length);
        Assert.Equal(2, ran.Lines.Count(line => line.Contains("\"fetch.private-address\"", StringComparison.Ordinal)));
        Assert.Contains("Tavarne", ran.Lines[3], StringComparison.Ordinal);
    }

    private static async Task<string> Refused(string address, FetchOptions options)
    {
        using var fetcher = new Fetcher(options, TimeProvider.System);
        var outcome = await fetcher.Fetch(address, Cancel);
        Assert.False(outcome.IsOk, $"{address} was taken");
        return outcome.Problem.Code;
    }
}
