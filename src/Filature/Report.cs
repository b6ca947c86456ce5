namespace Filature;

/// <summary>What one article records.</summary>
public sealed record Record(ValueList<Finding<Statement>> Statements)
{
    /// <summary>The names of headline and body, in their order.</summary>
    public ValueList<Finding<Mention>> Names { get; init; } = [];

    /// <summary>The times of headline and body, in their order.</summary>
    public ValueList<Finding<TimeMention>> Times { get; init; } = [];

    /// <summary>What happened, in the order in which it is first told.</summary>
    public ValueList<Finding<WireEvent>> Events { get; init; } = [];
}

/// <summary>An article that has passed every room that reads it alone: text, lineage and record.</summary>
public sealed record Report(Article Article, Lineage Lineage, Record Record)
{
    /// <summary>By which retellings of it are found.</summary>
    public Outline Outline { get; init; } = Outline.Empty;

    /// <summary>The day to sort by: the reference day, or else the publication day.</summary>
    public PartialDate? Day => Lineage.ReferenceDay?.Value.Date ?? Lineage.Published?.Value.Date;

    /// <summary>The grounds of all its findings: what <c>why</c> can be asked about.</summary>
    public IEnumerable<(string Value, Ground Ground)> Grounds()
    {
        foreach (var finding in new[] { Lineage.Outlet, Lineage.Agency, Lineage.Writer }.Concat(Lineage.Bylines))
        {
            if (finding is not null)
            {
                yield return (finding.Value, finding.Ground);
            }
        }

        foreach (var finding in new[] { Lineage.Published, Lineage.ReferenceDay })
        {
            if (finding is not null)
            {
                yield return ($"{finding.Value.Date} ({finding.Value.Basis})", finding.Ground);
            }
        }

        if (Lineage.Dateline is { } dateline)
        {
            yield return (string.Join(", ", new[] { dateline.Value.Place, dateline.Value.Date?.ToString(), dateline.Value.Agency }.OfType<string>()), dateline.Ground);
        }

        foreach (var credit in Lineage.Credits)
        {
            yield return ($"{credit.Value.Agency ?? "?"} ({credit.Value.Kind})", credit.Ground);
        }

        yield return (Lineage.MachineTranslated.Value ? "machine-translated" : "not machine-translated", Lineage.MachineTranslated.Ground);
        foreach (var derivation in Lineage.DerivedFrom)
        {
            yield return ($"{derivation.Value.Kind} of {derivation.Value.From ?? derivation.Value.External}", derivation.Ground);
        }

        foreach (var name in Record.Names)
        {
            yield return (name.Value.Entity, name.Ground);
        }

        foreach (var time in Record.Times)
        {
            yield return ($"{time.Value.Value ?? "not resolved"}{(time.Value.Steps.Count > 0 ? $" ({string.Join("; ", time.Value.Steps)})" : "")}", time.Ground);
        }

        foreach (var statement in Record.Statements)
        {
            yield return ($"{statement.Value.SpeakerEntity ?? statement.Value.Speaker?.Text ?? "?"}: {statement.Value.Content.Text}", statement.Ground);
        }

        foreach (var happening in Record.Events)
        {
            yield return (happening.Value.ToString(), happening.Ground);
        }
    }
}
