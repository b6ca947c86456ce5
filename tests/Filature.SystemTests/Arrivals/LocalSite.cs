using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Filature.SystemTests.Arrivals;

/// <summary>A site on this machine that answers exactly the bytes it is told to, so that a test can play a hostile one.</summary>
internal sealed class LocalSite : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _closed = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private int _connections;

    /// <param name="address">Another address of this machine than 127.0.0.1, for what may reach the one and not the other.</param>
    public LocalSite(Func<string, Stream, CancellationToken, Task> answer, string? address = null)
    {
        _answer = answer;
        _listener = new(address is null ? IPAddress.Loopback : IPAddress.Parse(address), 0);
        _listener.Start();
        _ = Accept();
    }

    public int Connections => Volatile.Read(ref _connections);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The head of the last request.</summary>
    public string LastRequest { get; private set; } = "";

    public string At(string path) => $"http://{_listener.LocalEndpoint}{path}";

    public static async Task Write(Stream stream, string text, CancellationToken cancel) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);

    public static Task Page(Stream stream, string body, string headers, CancellationToken cancel) =>
        Write(stream, $"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}", cancel);

    public static Task Redirect(Stream stream, string location, CancellationToken cancel) =>
        Write(stream, $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel);

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private async Task Accept()
    {
        var cancel = _closed.Token;
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(cancel);
                Interlocked.Increment(ref _connections);
                _ = Serve(client, cancel);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The site was closed.
        }
    }

    private async Task Serve(TcpClient client, CancellationToken cancel)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(cancel) is { Length: > 0 } line)
                {
                    head.AppendLine(line);
                }

                LastRequest = head.ToString();
                await _answer(LastRequest.Split(' ')[1], stream, cancel);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or IndexOutOfRangeException)
            {
                // The other side hung up, which is what most of these tests want.
            }
        }
    }
}
