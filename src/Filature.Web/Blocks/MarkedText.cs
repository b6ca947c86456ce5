using Filature.Web.Marking;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Filature.Web.Blocks;

/// <summary>A stretch of an article with its marks: every word once, in its order, and not a space more.</summary>
/// <remarks>Written without a template, because a template's line breaks would stand between the words.</remarks>
public sealed class MarkedText : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Segment> Segments { get; set; } = [];

    /// <summary>The finding to show more strongly than the rest.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>Where the explanation of a mark stands: this and the mark's key.</summary>
    [Parameter]
    public string Explained { get; set; } = "#ev-";

    /// <summary>Before every id, where two texts stand on one page.</summary>
    [Parameter]
    public string Prefix { get; set; } = "";

    [Inject]
    private Texts T { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var segment in Segments)
        {
            foreach (var point in segment.Points)
            {
                Number(builder, point, "n omission", $"‸{point.Number}", $"‸{point.Number} {T.Omitted}", Prefix + point.Key);
            }

            // Each finding that begins here needs an id of its own to be linked to: one element for each.
            foreach (var key in segment.Opens)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "id", Prefix + key);
                builder.AddAttribute(2, "class", "anchor");
            }

            Words(builder, segment);
            foreach (var _ in segment.Opens)
            {
                builder.CloseElement();
            }

            foreach (var mark in segment.Closing)
            {
                Number(builder, mark, "n", $"{mark.Number}", $"{T.Why} {mark.Number}", null);
            }
        }
    }

    private void Words(RenderTreeBuilder builder, Segment segment)
    {
        var words = segment.Span.Of(Text);
        if (segment.Marks.Count == 0 || words.Length == 0)
        {
            builder.AddContent(3, words);
            return;
        }

        // White space between two marks is nothing to go to. Copied words are most of a copy: they lead nowhere, so that what else is said of them stands out.
        var telling = string.IsNullOrWhiteSpace(words) ? null : segment.Marks.LastOrDefault(mark => mark.Kind is not (MarkKind.Derived or MarkKind.Place));
        builder.OpenElement(4, telling is null ? "span" : "a");
        builder.AddAttribute(5, "class", Classes(segment));
        if (telling is null)
        {
            builder.AddContent(6, words);
        }
        else
        {
            builder.AddAttribute(7, "href", Explained + telling.Key);
            builder.OpenElement(8, "mark");
            builder.AddContent(9, words);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private void Number(RenderTreeBuilder builder, Mark mark, string @class, string number, string label, string? id)
    {
        builder.OpenElement(10, "a");
        builder.AddAttribute(11, "class", @class);
        builder.AddAttribute(12, "id", id);
        builder.AddAttribute(13, "href", Explained + mark.Key);
        builder.AddAttribute(14, "aria-label", label);
        builder.AddAttribute(15, "lang", T.Code);
        builder.AddContent(16, number);
        builder.CloseElement();
    }

    private string Classes(Segment segment)
    {
        var classes = segment.Marks.Select(mark => ClassOf(mark.Kind)).Prepend("m").Distinct(StringComparer.Ordinal);
        return string.Join(' ', segment.Marks.Any(mark => mark.Kind == MarkKind.Place || mark.Key == Chosen) ? classes.Append("chosen") : classes);
    }

    private static string ClassOf(MarkKind kind) => kind switch
    {
        MarkKind.Statement => "said",
        MarkKind.Cue or MarkKind.Speaker or MarkKind.Relay => "saying",
        MarkKind.Change => "changed",
        MarkKind.Time => "when",
        MarkKind.MachineTranslation => "machine",
        MarkKind.Derived => "derived",
        MarkKind.Place => "place",
        _ => "source",
    };
}
