namespace Filature.Arrivals.Doors;
internal static class PressExport
{
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)>? Documents(Arrival page) => page.Bytes.Length < 0 ? [] : null;
}
