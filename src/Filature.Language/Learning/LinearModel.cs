using System.Runtime.CompilerServices;

namespace Filature.Language.Learning;

/// <summary>Frozen weights of hashed features, in 8 bits. Safe to share between threads; scoring allocates nothing.</summary>
public sealed class LinearModel
{
    private readonly int _classes;
    private readonly sbyte[] _values;
    private readonly ulong[] _features;

    // Made when first asked: who lays the weights out in another way never asks. Two threads may make it twice.
    private FeatureTable? _table;

    internal LinearModel(int classes, ulong[] features, sbyte[] values)
    {
        _classes = classes;
        _features = features;
        _values = values;
    }

    public int Classes => _classes;

    public int Features => _features.Length;

    internal ulong FeatureOf(int row) => _features[row];

    internal ReadOnlySpan<sbyte> WeightsOf(int row) => _values.AsSpan(row * _classes, _classes);

    /// <summary>Without the rows whose every weight is smaller than <paramref name="least"/>.</summary>
    internal LinearModel Without(int least)
    {
        var rows = Enumerable.Range(0, Features).Where(row => Top(row) >= least).ToArray();
        var values = new sbyte[rows.Length * _classes];
        for (var i = 0; i < rows.Length; i++)
        {
            WeightsOf(rows[i]).CopyTo(values.AsSpan(i * _classes));
        }

        return new(_classes, [.. rows.Select(row => _features[row])], values);
    }

    /// <summary>Without the last class, whose weights the others imply: what a perceptron gives to one class it takes from another.</summary>
    internal LinearModel WithoutLast()
    {
        var classes = _classes - 1;
        var values = new sbyte[Features * classes];
        for (var row = 0; row < Features; row++)
        {
            WeightsOf(row)[..classes].CopyTo(values.AsSpan(row * classes));
        }

        return new(classes, _features, values);
    }

    /// <summary>Adds the weights of the features to <paramref name="scores"/>, one place a class; does not clear them.</summary>
    public void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            Add(feature, scores);
        }
    }

    /// <summary>Adds the weights of one feature.</summary>
    public void Add(ulong feature, Span<int> scores)
    {
        var row = (_table ??= new(_features)).RowOf(feature);
        if (row < 0)
        {
            return;
        }

        var values = _values.AsSpan(row * _classes, _classes);
        for (var i = 0; i < values.Length; i++)
        {
            scores[i] += values[i];
        }
    }

    /// <summary>The class with the highest score; of equals the first.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_classes);
        SortedKeys.Write(writer, _features);

        // Most weights of a row are 0: class by class they pack well.
        for (var c = 0; c < _classes; c++)
        {
            for (var row = 0; row < _features.Length; row++)
            {
                writer.Write(_values[(row * _classes) + c]);
            }
        }
    }

    // Run once a process and over millions of weights.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LinearModel Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var features = SortedKeys.Read(reader);
        var values = new sbyte[features.Length * classes];
        var column = new byte[features.Length];
        for (var c = 0; c < classes; c++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var row = 0; row < column.Length; row++)
            {
                values[(row * classes) + c] = unchecked((sbyte)column[row]);
            }
        }

        return new(classes, features, values);
    }

    private int Top(int row)
    {
        var top = 0;
        foreach (int weight in WeightsOf(row))
        {
            top = Math.Max(top, Math.Abs(weight));
        }

        return top;
    }
}
