using System.CommandLine;
using Filature.Cli.Output;
using Filature.Web;

namespace Filature.Cli.Commands;

/// <summary><c>serve</c>: the web desk on the archive.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = $"Where to listen. Default: {WebDeskOptions.DefaultUrl}, for this machine only.",
            HelpName = "URL",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new DeskCommand(
            "serve",
            "Serve the reading desk until Ctrl-C. It has no accounts: whoever reaches it reads the archive.",
            "filature serve",
            "filature serve --urls http://127.0.0.1:9000 --archive desk.db")
        {
            urls,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            var named = parsed.GetValue(urls) is { Length: > 0 } given ? given : [WebDeskOptions.DefaultUrl];
            return await WebServer.RunAsync(terminal, store, named, cancel);
        }));
        return command;
    }
}
