using Filature.Arrivals.Polling;
using Filature.Storage;

namespace Filature.Web.Access;

/// <summary>Which articles a page may quote at length to its reader: all to the owner and to an editor, to others what its right lets out.</summary>
internal static class Within
{
    public static Func<string, bool> RightsOf(Archive archive, Reader reader) =>
        reader.MayChange ? _ => true : article => archive.Subscriptions.RightOf(article) >= Right.Excerpt;
}
