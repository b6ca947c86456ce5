using Filature.Language.Learning;

namespace Filature.Language.Naming;

/// <summary>The weights of a language, and its gazetteer. Frozen and safe to share.</summary>
/// <param name="Weights">What a token says of its label.</param>
/// <param name="Transitions">What the label before says: by the label before (<see cref="NameLabels.Count"/>: none) and label.</param>
internal sealed record NameModel(LinearModel Weights, int[] Transitions, Gazetteer Gazetteer)
{
    public const string Layer = "ner";

    public void Write(BinaryWriter writer)
    {
        foreach (var weight in Transitions)
        {
            writer.Write(weight);
        }

        Gazetteer.Write(writer);
        Weights.Write(writer);
    }

    public static NameModel Read(BinaryReader reader)
    {
        var transitions = new int[(NameLabels.Count + 1) * NameLabels.Count];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt32();
        }

        var gazetteer = Gazetteer.Read(reader);
        return new(LinearModel.Read(reader), transitions, gazetteer);
    }
}
