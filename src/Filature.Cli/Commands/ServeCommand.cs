using System.CommandLine;
using System.Net;
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
        var isPublic = new Option<bool>("--public")
        {
            Description = "For other readers than you: they change nothing, and get of each article what its right allows. Who has the password (filature password) may do all.",
        };
        var hosts = new Option<string[]>("--host")
        {
            Description = "A name under which the desk is asked for, such as the one that a proxy before it has. Others are refused.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        var password = PasswordFile.Option();
        var command = new DeskCommand(
            "serve",
            "Serve the reading desk until Ctrl-C. On this machine alone it has no accounts: whoever reaches it is its owner. With --public, others read.",
            "filature serve",
            "filature serve --urls http://127.0.0.1:9000 --archive desk.db",
            "filature serve --public --urls http://0.0.0.0:8080 --host wire.example")
        {
            urls, isPublic, hosts, password,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            var translation = TranslationFile.Read(parsed, archive);
            if (!translation.IsOk)
            {
                return terminal.Fail(translation.Problem, Exit.Environment);
            }

            var named = parsed.GetValue(urls) is { Length: > 0 } given ? given : [WebDeskOptions.DefaultUrl];
            if (!parsed.GetValue(isPublic))
            {
                return named.FirstOrDefault(IsReachedByOthers) is { } open
                    ? terminal.Fail(
                        new("web.not-public", $"Others reach {open}: they could change the desk and read all of its archive.", "Add --public, or listen on 127.0.0.1."), Exit.Environment)
                    : await WebServer.RunAsync(terminal, store, new(named, parsed.GetValue(hosts)) { Translation = translation.Value }, cancel);
            }

            var hash = PasswordFile.Read(PasswordFile.Of(parsed, password, archive));
            if (!hash.IsOk)
            {
                return terminal.Fail(hash.Problem, Exit.Environment);
            }

            if (hash.Value.Length == 0)
            {
                terminal.Note("No password was chosen: nobody can change anything. Choose one with: filature password");
            }

            return await WebServer.RunAsync(
                terminal, store, new(named, parsed.GetValue(hosts)) { IsPublic = true, EditorPassword = hash.Value.Length == 0 ? null : hash.Value, Translation = translation.Value }, cancel);
        }));
        return command;
    }

    // What is no address at all is told when it is listened on.
    private static bool IsReachedByOthers(string url)
    {
        if (url.Split("://") is not [_, var rest])
        {
            return false;
        }

        var host = rest.Split('/')[0];
        var name = host.StartsWith('[') ? host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)].Trim('[', ']') : host.Split(':')[0];
        return !name.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
