using Filature.Arrivals;

namespace Filature.Tests.Arrivals;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://site.example/a", "http://site.example/b")]
    [InlineData("https://site.example/a", "HTTP://site.example/a")]
    public void A_redirect_from_https_to_http_is_refused(string from, string to) =>
        Assert.Equal("fetch.bad-address", WebAddress.Redirected(new(from), new(to)).Problem?.Code);

    [Theory]
    [InlineData("https://site.example/a/b", "c", "https://site.example/a/c")]
    [InlineData("http://site.example/a", "https://site.example/a", "https://site.example/a")]
    [InlineData("http://site.example/a", "//other.example/b", "http://other.example/b")]
    public void A_redirect_is_read_from_where_it_stands(string from, string to, string target) =>
        Assert.Equal(target, WebAddress.Redirected(new(from), new(to, UriKind.RelativeOrAbsolute)).Value?.AbsoluteUri);

    [Theory]
    [InlineData("http://localhost/", true)]
    [InlineData("http://LOCALHOST./", true)]
    [InlineData("http://db.internal/", true)]
    [InlineData("http://intranet/", true)]
    [InlineData("https://site.example/", false)]
    [InlineData("https://localhost.site.example/", false)]
    public void Names_that_mean_something_only_at_home_are_known(string address, bool local) =>
        Assert.Equal(local, WebAddress.IsLocalName(new(address)));
}
