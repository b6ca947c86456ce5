using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Filature.SystemTests.Translations;

/// <summary>A server of translations on this machine, with the faults it is told to have. It keeps what it was asked.</summary>
internal sealed class EngineServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly CancellationTokenSource _closed = new();
    private readonly Func<string, string, int, Answer> _answer;
    private int _requests;

    /// <param name="answer">From path, body and the number of the request (from 1).</param>
    public EngineServer(Func<string, string, int, Answer> answer)
    {
        _answer = answer;
        (_listener, Address) = Listening();
        _ = Serve();
    }

    public Uri Address { get; }

    public ConcurrentQueue<(string Path, string Body, string? Authorization)> Asked { get; } = [];

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Close();
        _closed.Dispose();
    }

    // A listener whose port somebody has is of no further use.
    private static (HttpListener Listener, Uri Address) Listening()
    {
        for (var tries = 0; ; tries++)
        {
            var (listener, address) = (new HttpListener(), new Uri($"http://127.0.0.1:{Random.Shared.Next(20_000, 32_000)}/"));
            listener.Prefixes.Add(address.ToString());
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (tries < 20)
            {
                listener.Close();
            }
        }
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Reply(context, _closed.Token);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The server was closed.
        }
    }

    private async Task Reply(HttpListenerContext context, CancellationToken cancel)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync(cancel);
            var path = context.Request.Url!.AbsolutePath;
            Asked.Enqueue((path, body, context.Request.Headers["Authorization"]));
            var answer = _answer(path, body, Interlocked.Increment(ref _requests));
            await Task.Delay(answer.After, cancel);
            var bytes = Encoding.UTF8.GetBytes(answer.Body);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/json";
            foreach (var (name, value) in answer.Headers)
            {
                context.Response.AddHeader(name, value);
            }

            // A promise of more than is sent: the connection breaks in the middle of the answer.
            context.Response.ContentLength64 = bytes.Length + (answer.Cut ? 50 : 0);
            await context.Response.OutputStream.WriteAsync(bytes, cancel);
            if (answer.Cut)
            {
                await context.Response.OutputStream.FlushAsync(cancel);
                context.Response.Abort();
                return;
            }

            context.Response.Close();
        }
        catch (Exception e) when (e is OperationCanceledException or HttpListenerException or ObjectDisposedException or IOException)
        {
            // Who asked has gone, or the server was closed.
        }
    }

    internal sealed record Answer(string Body, int Status = 200)
    {
        public TimeSpan After { get; init; }

        public bool Cut { get; init; }

        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
    }
}
