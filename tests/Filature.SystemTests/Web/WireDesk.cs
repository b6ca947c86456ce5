namespace Filature.SystemTests.Web;

/// <summary>The tests that only read share one desk and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class Readers : ICollectionFixture<WireDesk>
{
    public const string Name = "readers";
}

/// <summary>The sample wire on a desk, and a browser before it.</summary>
public sealed class WireDesk : IAsyncLifetime
{
    public RunningDesk Desk { get; private set; } = null!;

    public Chromium Chromium { get; private set; } = null!;

    /// <summary>A story in which copies are folded.</summary>
    public Story StoryWithCopies => Desk.Archive.Stories(1000).First(story => story.Independent.Reports < story.Articles.Count);

    /// <summary>A copy with words changed inside a quotation.</summary>
    public Report ChangedCopy =>
        Desk.Archive.Stories(1000).SelectMany(story => Desk.Archive.Reports(story.Articles))
            .Where(report => report.Lineage.DerivedFrom is [{ Value: { From: not null, Kind: DerivationKind.Copy } }, ..])
            .MaxBy(report => report.Lineage.DerivedFrom[0].Value.Changes.Count(change => change.InsideQuotation))
        ?? throw new InvalidOperationException("The desk found no copy in the sample wire.");

    public async ValueTask InitializeAsync()
    {
        Chromium = await Chromium.Start();
        Desk = await RunningDesk.OverSampleWire();
    }

    public async ValueTask DisposeAsync()
    {
        if (Desk is not null)
        {
            await Desk.DisposeAsync();
        }

        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }
    }
}
