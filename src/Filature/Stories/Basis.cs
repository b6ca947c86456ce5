namespace Filature.Stories;

/// <summary>What a story rests on, with the grouping that explains its numbers.</summary>
/// <param name="Reports">One for each independent report: what it comes from, and the pages that owe it to that.</param>
/// <param name="PrimarySources">The bodies that speak for themselves.</param>
public sealed record Basis(ValueList<IndependentReport> Reports, ValueList<PrimarySource> PrimarySources)
{
    public Independence Independence => new(Reports.Count, PrimarySources.Count);

    public static Basis Of(ValueList<Family> families) => new(
        [
            .. families.GroupBy(static family => family.Source).Select(static group => new IndependentReport(
                group.First().Origin.Article.Id == group.Key ? null : group.Key,
                [.. group.Select(static family => family.Origin.Article.Id)],
                [.. group.SelectMany(static family => family.Copies).Select(static copy => copy.Article.Id)])),
        ],
        Primary(families));

    // Each communiqué, press service or letter by whose it is, as the reports name it that derive from no other.
    private static ValueList<PrimarySource> Primary(ValueList<Family> families) =>
        families
            .SelectMany(static family => family.Origin.Record.Statements, static (family, statement) => (family.Origin.Article.Id, statement.Value))
            .Where(static item => item.Value.Channel is Channel.Communique or Channel.PressService or Channel.Letter or Channel.PressConference)
            .Select(static item => (item.Id, Name: item.Value.Via is [var relay, ..] ? relay.Entity ?? relay.Words.Text : item.Value.SpeakerEntity))
            .Where(static item => item.Name is not null)
            .GroupBy(static item => Folding.FoldWords(item.Name!))
            .Select(static group => new PrimarySource(group.First().Name!, [.. group.Select(static item => item.Id).Distinct()]))
            .ToValueList();
}

/// <param name="Source">The agency or outlet outside the archive that wrote it; null where the first of <paramref name="Origins"/> did.</param>
/// <param name="Origins">Pages that derive from no other page of the story.</param>
/// <param name="Copies">Pages made from those.</param>
public sealed record IndependentReport(string? Source, ValueList<string> Origins, ValueList<string> Copies);

/// <param name="Articles">The reports that name it.</param>
public sealed record PrimarySource(string Name, ValueList<string> Articles);
