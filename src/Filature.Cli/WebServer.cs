using System.Net.Sockets;
using Filature.Cli.Output;
using Filature.Storage;
using Filature.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace Filature.Cli;

/// <summary>Runs the web desk and says where it is.</summary>
internal static class WebServer
{
    private const int PortsTried = 50;

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>Null where an address is taken.</returns>
    public static async Task<int?> RunAsync(Terminal terminal, Archive archive, string[] urls, CancellationToken cancel)
    {
        var desk = WebDesk.Build(archive, new WebDeskOptions(urls));
        await using (desk)
        {
            try
            {
                await desk.StartAsync(cancel);
            }
            catch (IOException refused) when (refused.InnerException is AddressInUseException)
            {
                return null;
            }
            catch (SocketException refused)
            {
                return terminal.Fail(
                    new("serve.refused", $"The system does not let filature listen on {string.Join(", ", urls)}: {refused.Message}.", "Choose another address or a port above 1024."),
                    Exit.Environment);
            }

            terminal.Note($"The desk is open: {string.Join(", ", desk.Urls)}   (Ctrl-C closes it)");
            await desk.WaitForShutdownAsync(cancel);
            return Exit.Done;
        }
    }

    /// <summary>Serves on the loopback address: on the port named, or else on the first free one from the usual one on.</summary>
    public static async Task<int> OnLoopbackAsync(Terminal terminal, Archive archive, int? named, CancellationToken cancel)
    {
        var first = named ?? new Uri(WebDeskOptions.DefaultUrl).Port;
        var last = named ?? first + PortsTried;
        for (var port = first; port <= last; port++)
        {
            if (await RunAsync(terminal, archive, [$"http://127.0.0.1:{port}"], cancel) is { } exit)
            {
                return exit;
            }
        }

        return terminal.Fail(Taken(first == last ? $"Port {first}" : $"Every port from {first} to {last}", "--port N"), Exit.Environment);
    }

    public static Problem Taken(string address, string advice) => new(
        "serve.address-taken", $"{address} is taken: another program listens there, perhaps another desk.", $"Choose another one: {advice}, or stop the other program.");

    public static bool IsAddress(string text) =>
        Uri.TryCreate(text.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.AbsolutePath == "/";
}
