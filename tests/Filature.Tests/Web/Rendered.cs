using Filature.Web;
using Filature.Web.Access;
using Filature.Web.Outgoing;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Filature.Tests.Web;

/// <summary>Renders a component as the desk would.</summary>
internal static class Rendered
{
    public static async Task<string> Html<TComponent>(UiLanguage language, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new Texts(language))
            .AddSingleton(Look.Usual)
            .AddLogging()
            .AddSingleton(new WebDeskOptions())
            .AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = new DefaultHttpContext() })
            .AddAntiforgery()
            .AddScoped<Reader>()
            .AddScoped(services => new Shown(services.GetRequiredService<Reader>(), _ => []))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
    }
}
