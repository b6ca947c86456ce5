using System.Net;
using Filature.Storage;
using Filature.Web.Access;
using Filature.Web.Outgoing;
using Filature.Web.Speaking;
using Filature.Web.TakingIn;
using Filature.Web.Translating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Filature.Web;

/// <summary>The reading desk: the archive as pages in a browser, rendered here and readable without any script.</summary>
public static class WebDesk
{
    /// <summary>Makes the desk's web application over an open archive, which stays its caller's to close.</summary>
    /// <remarks>
    /// It takes nothing from the environment or the working folder: what it is, is said here. A start that fails is
    /// explained by <see cref="ProblemOf"/>.
    /// </remarks>
    /// <exception cref="FormatException">An address of the options is none.</exception>
    public static WebApplication Build(Archive archive, WebDeskOptions options)
    {
        List<BindingAddress> addresses = [.. options.Addresses.Select(BindingAddress.Parse)];
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(WebDesk).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        builder.WebHost.UseUrls([.. addresses.Select(address => address.ToString())]);
        // A start that fails is the caller's to tell, see ProblemOf; what fails later is told on standard error.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            // A form's cookie of before the last start is no error: its reader gets a new one.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        // Words pack well. Not over https: there a packed answer could tell of the secrets in it.
        builder.Services.AddResponseCompression();
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(_ => new DeskIntake(archive, options, TimeProvider.System));
        builder.Services.AddSingleton(_ => new DeskTranslation(archive, options, TimeProvider.System));
        builder.Services.AddScoped(services =>
            new Texts(UiLanguages.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
        builder.Services.AddScoped(services => Look.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        AccessServices.Add(builder, options);
        builder.Services.AddScoped(services => new Shown(services.GetRequiredService<Reader>(), new Dispatches(archive).Of));
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = AllowedHosts(addresses, options);
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });

        var app = builder.Build();
        app.Use(next => context => SecurityHeaders.Add(context, next));
        app.UseHostFiltering();
        app.UseResponseCompression();
        // The headers are set anew on the page of an error: the handler clears what was there.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => SecurityHeaders.Add(context, Routes.Problem),
        });
        app.UseStatusCodePages(context => Routes.Problem(context.HttpContext));
        app.Use(next => context => UiLanguages.Remember(context, next));
        AccessServices.Use(app, archive, options);
        app.UseRouting();
        var intake = app.Services.GetRequiredService<DeskIntake>();
        var translation = app.Services.GetRequiredService<DeskTranslation>();
        Routes.Map(app, new Reading(archive), translation);
        TranslationRoutes.Map(app, archive, translation);
        DeskRoutes.Map(app, archive, intake, translation, TimeProvider.System, app.Lifetime.ApplicationStopping);
        SubscriptionRoutes.Map(app, archive, intake);
        FeedRoutes.Map(app, new(archive));
        ThreadRoutes.Map(app, archive, TimeProvider.System);
        AccessRoutes.Map(app, options);
        CorrectionRoutes.Map(app, archive);
        return app;
    }

    /// <summary>What a start of the desk that threw can tell its user; null for anything unexpected.</summary>
    /// <returns>Problems: <c>web.port-taken</c>, <c>web.port-refused</c>, <c>web.address</c>.</returns>
    public static Problem? ProblemOf(Exception exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } taken =>
            new("web.port-taken", taken.Message.TrimEnd('.') + ".", "Another program listens there, perhaps a second desk: choose another port with --port, or port 0 for any free one."),
        System.Net.Sockets.SocketException refused =>
            new("web.port-refused", $"The address cannot be listened on: {refused.Message}.", "Choose an address of this machine and a port above 1023."),
        FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            new("web.address", exception.Message, $"An address is written like {WebDeskOptions.DefaultUrl}."),
        _ => null,
    };

    private static List<string> AllowedHosts(IEnumerable<BindingAddress> addresses, WebDeskOptions options) =>
    [
        .. new[] { "localhost", "127.0.0.1", "[::1]" }
            .Concat(addresses.Select(address => address.Host).Where(IsOneHost))
            .Concat(options.AllowedHosts ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // «*», «+» and 0.0.0.0 say where to listen, not by what name to be called; as a filter they would let every name in.
    private static bool IsOneHost(string host) =>
        host is not ("*" or "+") && !(IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
}
