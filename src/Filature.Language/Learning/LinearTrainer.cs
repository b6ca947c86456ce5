using System.Runtime.InteropServices;

namespace Filature.Language.Learning;

/// <summary>
/// An averaged perceptron over hashed features (Collins, 2002): a weight for every feature and class, moved at mistakes only, and
/// averaged over all steps when it is frozen. Not safe for several threads.
/// </summary>
public sealed class LinearTrainer(int classes)
{
    private readonly Dictionary<ulong, int> _rows = [];
    private float[] _weights = new float[1024 * classes];

    // By weight: the sum of its changes, each times the step it was made at. The average is weight - sum / steps.
    private float[] _late = new float[1024 * classes];
    private long _step = 1;

    public int Classes => classes;

    public int Features => _rows.Count;

    /// <summary>Adds up the weights of the features by class; <paramref name="scores"/> is cleared first.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                var weights = _weights.AsSpan(row * classes, classes);
                for (var i = 0; i < weights.Length; i++)
                {
                    scores[i] += weights[i];
                }
            }
        }
    }

    /// <summary>To be called once for every decision, right or wrong: the average is over decisions.</summary>
    public void Step() => _step++;

    /// <summary>Moves the features towards the right class and away from the wrong one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        if (right == wrong)
        {
            return;
        }

        foreach (var feature in features)
        {
            var at = Row(feature) * classes;
            _weights[at + right] += 1;
            _weights[at + wrong] -= 1;
            _late[at + right] += _step;
            _late[at + wrong] -= _step;
        }
    }

    /// <summary>The averaged weights, rounded to 8 bits; rows whose every weight rounds to nothing are left out.</summary>
    /// <param name="least">Rows whose largest averaged weight is smaller in absolute value are left out.</param>
    public LinearModel Freeze(float least = 0)
    {
        var largest = 0f;
        var average = new float[_rows.Count * classes];
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = _weights[i] - (_late[i] / _step);
            largest = Math.Max(largest, Math.Abs(average[i]));
        }

        // Few weights are very large: cutting them keeps the grain fine for the others.
        var scale = 127f / Math.Max(1e-6f, largest * 0.5f);
        var kept = new List<(ulong Feature, int Row)>(_rows.Count);
        foreach (var (feature, row) in _rows)
        {
            var top = 0f;
            foreach (var weight in average.AsSpan(row * classes, classes))
            {
                top = Math.Max(top, Math.Abs(weight));
            }

            if (top >= least && Math.Round(top * scale) >= 1)
            {
                kept.Add((feature, row));
            }
        }

        // The order of the features, not of their coming, so that the same training gives the same bytes.
        kept.Sort();
        var values = new sbyte[kept.Count * classes];
        for (var i = 0; i < kept.Count; i++)
        {
            for (var c = 0; c < classes; c++)
            {
                values[(i * classes) + c] = (sbyte)Math.Clamp(MathF.Round(average[(kept[i].Row * classes) + c] * scale), -127, 127);
            }
        }

        return new(classes, [.. kept.Select(pair => pair.Feature)], values);
    }

    private int Row(ulong feature)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out var exists);
        if (!exists)
        {
            row = _rows.Count - 1;
            if (_rows.Count * classes > _weights.Length)
            {
                Array.Resize(ref _weights, _weights.Length * 2);
                Array.Resize(ref _late, _late.Length * 2);
            }
        }

        return row;
    }
}
