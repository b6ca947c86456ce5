using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>What the treebanks of a language teach: where tokens are cut, where sentences end, which tokens are several words.</summary>
internal sealed record SegmentationModel(LinearModel Cuts, LinearModel Ends, LinearModel Splits)
{
    public const string Layer = "tok";

    private static readonly ModelLayer<SegmentationModel> Models = new(Layer, Read);

    /// <summary>The model that comes with this assembly, or null where the language has none.</summary>
    public static SegmentationModel? Of(string language) => Models.Of(language);

    public static SegmentationModel Read(BinaryReader reader) => new(LinearModel.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader));

    public void Write(BinaryWriter writer)
    {
        Cuts.Write(writer);
        Ends.Write(writer);
        Splits.Write(writer);
    }
}
