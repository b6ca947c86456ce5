using Filature.Translations.Apertium;

namespace Filature.SystemTests.Translations;

/// <summary>The engine as it is installed here; a test that needs it is skipped where it is not.</summary>
internal static class RealApertium
{
    public static async Task<ApertiumEngine> Engine(ApertiumOptions? options = null)
    {
        var found = await ApertiumEngine.Find(options ?? new(), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.SkipWhen(
            found.Problem?.Code == "translation.missing" || (found.IsOk && found.Value.Route("fr", "en").Count == 0),
            "Apertium is not installed: apt-get install apertium apertium-fr-es apertium-eng-spa");
        Assert.True(found.IsOk, found.Problem?.Message);
        return found.Value!;
    }
}
