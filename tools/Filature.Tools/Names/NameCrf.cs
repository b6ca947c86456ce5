using System.Numerics;
using System.Runtime.InteropServices;
using Filature.Language.Learning;
using Filature.Language.Naming;

namespace Filature.Tools.Names;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), trained by AdaGrad (Duchi, Hazan and Singer, 2011), one
/// sentence after the other.
/// </summary>
internal sealed class NameCrf
{
    private const int Count = NameLabels.Count;
    private const int Stride = 24;
    private const float Rate = 0.12f;
    private const float Shrink = 2e-6f;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly float[] _trans = new float[(Count + 1) * Count];
    private readonly float[] _transSquares = new float[(Count + 1) * Count];
    private readonly float[] _transWeight = new float[(Count + 1) * Count];
    private ulong[] _features = [];
    private float[] _weights = [];
    private float[] _squares = [];

    /// <summary>A sentence as rows: the features of token i are [Ends[i-1], Ends[i]).</summary>
    public sealed record Sample(int[] Rows, int[] Ends, byte[] Labels, float Weight);

    /// <summary>The row of a feature, made at its first time.</summary>
    public int Row(ulong feature)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out var exists);
        if (!exists)
        {
            row = _rows.Count - 1;
        }

        return row;
    }

    public void Begin()
    {
        _weights = new float[_rows.Count * Stride];
        _squares = new float[_rows.Count * Stride];
        _features = new ulong[_rows.Count];
        foreach (var (feature, row) in _rows)
        {
            _features[row] = feature;
        }
    }

    /// <summary>One pass; gives the loss.</summary>
    /// <param name="hide">The share of a name's tokens whose first features are hidden.</param>
    public double Pass(IReadOnlyList<Sample> samples, Random random, double hide, float rate)
    {
        var order = Enumerable.Range(0, samples.Count).ToArray();
        random.Shuffle(order);
        var loss = 0.0;
        float[] emit = [], alpha = [], beta = [], scale = [];
        bool[] hidden = [];
        Span<float> trans = new float[(Count + 1) * Count];
        Span<float> gradient = stackalloc float[Stride];
        var expected = new float[(Count + 1) * Count];
        foreach (var index in order)
        {
            var sample = samples[index];
            var n = sample.Labels.Length;
            if (emit.Length < n * Stride)
            {
                (emit, alpha, beta, scale, hidden) = (new float[n * Stride], new float[n * Stride], new float[n * Stride], new float[n], new bool[n]);
            }

            for (var i = 0; i < trans.Length; i++)
            {
                trans[i] = MathF.Exp(_transWeight[i]);
            }

            // Emissions.
            for (var i = 0; i < n; i++)
            {
                var e = emit.AsSpan(i * Stride, Stride);
                e.Clear();
                hidden[i] = sample.Labels[i] != 0 && random.NextDouble() < hide;
                for (var f = First(sample, i, hidden[i]); f < sample.Ends[i]; f++)
                {
                    if (sample.Rows[f] >= 0)
                    {
                        Add(_weights.AsSpan(sample.Rows[f] * Stride, Stride), e);
                    }
                }

                var top = float.MinValue;
                for (var c = 0; c < Count; c++)
                {
                    top = Math.Max(top, e[c]);
                }

                loss += sample.Weight * (top - e[sample.Labels[i]]);
                for (var c = 0; c < Count; c++)
                {
                    e[c] = MathF.Exp(e[c] - top);
                }
            }

            // Forwards and backwards, scaled.
            for (var i = 0; i < n; i++)
            {
                var sum = 0f;
                for (var c = 0; c < Count; c++)
                {
                    var a = 0f;
                    if (i == 0)
                    {
                        a = NameLabels.CanStart(c) ? trans[(Count * Count) + c] : 0;
                    }
                    else
                    {
                        foreach (var p in Before[c])
                        {
                            a += alpha[((i - 1) * Stride) + p] * trans[(p * Count) + c];
                        }
                    }

                    a *= emit[(i * Stride) + c];
                    if (i == n - 1 && !NameLabels.CanEnd(c))
                    {
                        a = 0;
                    }

                    alpha[(i * Stride) + c] = a;
                    sum += a;
                }

                scale[i] = 1 / Math.Max(sum, 1e-30f);
                loss += sample.Weight * Math.Log(Math.Max(sum, 1e-30f));
                for (var c = 0; c < Count; c++)
                {
                    alpha[(i * Stride) + c] *= scale[i];
                }
            }

            Array.Clear(expected);
            for (var i = n - 1; i >= 0; i--)
            {
                for (var c = 0; c < Count; c++)
                {
                    if (i == n - 1)
                    {
                        beta[(i * Stride) + c] = NameLabels.CanEnd(c) ? 1 : 0;
                        continue;
                    }

                    var b = 0f;
                    foreach (var next in After[c])
                    {
                        var edge = trans[(c * Count) + next] * emit[((i + 1) * Stride) + next] * beta[((i + 1) * Stride) + next] * scale[i + 1];
                        b += edge;
                        expected[(c * Count) + next] += alpha[(i * Stride) + c] * edge;
                    }

                    beta[(i * Stride) + c] = b;
                }
            }

            // Moves.
            for (var i = 0; i < n; i++)
            {
                var sum = 0f;
                for (var c = 0; c < Count; c++)
                {
                    gradient[c] = alpha[(i * Stride) + c] * beta[(i * Stride) + c];
                    sum += gradient[c];
                }

                var most = 0f;
                for (var c = 0; c < Count; c++)
                {
                    gradient[c] = sample.Weight * ((gradient[c] / Math.Max(sum, 1e-30f)) - (c == sample.Labels[i] ? 1 : 0));
                    most = Math.Max(most, Math.Abs(gradient[c]));
                    if (i == 0)
                    {
                        expected[(Count * Count) + c] = gradient[c];
                    }
                }

                loss -= sample.Weight * _transWeight[((i == 0 ? Count : sample.Labels[i - 1]) * Count) + sample.Labels[i]];
                if (i > 0)
                {
                    expected[(sample.Labels[i - 1] * Count) + sample.Labels[i]] -= 1;
                }

                if (most < 0.005f)
                {
                    continue;
                }

                for (var f = First(sample, i, hidden[i]); f < sample.Ends[i]; f++)
                {
                    if (sample.Rows[f] >= 0)
                    {
                        Move(_weights.AsSpan(sample.Rows[f] * Stride, Stride), _squares.AsSpan(sample.Rows[f] * Stride, Stride), gradient, rate);
                    }
                }
            }

            for (var i = 0; i < expected.Length; i++)
            {
                var g = i < Count * Count ? expected[i] * sample.Weight : expected[i];
                if (g != 0)
                {
                    _transSquares[i] += g * g;
                    _transWeight[i] -= Rate * rate * g / (0.1f + MathF.Sqrt(_transSquares[i]));
                }
            }
        }

        return loss / samples.Count;
    }

    /// <summary>The weights in 8 bits; the rows with the largest are kept.</summary>
    public (LinearModel Model, int[] Transitions) Freeze(int rows)
    {
        var tops = new float[_features.Length];
        for (var row = 0; row < tops.Length; row++)
        {
            foreach (var weight in _weights.AsSpan(row * Stride, Count))
            {
                tops[row] = Math.Max(tops[row], Math.Abs(weight));
            }
        }

        var sorted = tops.Order().ToArray();
        var least = Math.Max(0.03f, sorted.Length > rows ? sorted[^rows] : 0);
        var scale = 127f / Math.Max(1f, sorted[^(1 + (sorted.Length / 2000))]);
        var kept = Enumerable.Range(0, tops.Length).Where(row => tops[row] > least && MathF.Round(tops[row] * scale) >= 1).OrderBy(row => _features[row]).ToArray();
        var values = new sbyte[kept.Length * Count];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var c = 0; c < Count; c++)
            {
                values[(i * Count) + c] = (sbyte)Math.Clamp(MathF.Round(_weights[(kept[i] * Stride) + c] * scale), -127, 127);
            }
        }

        return (new(Count, [.. kept.Select(row => _features[row])], values), [.. _transWeight.Select(weight => (int)MathF.Round(weight * scale))]);
    }

    private static int First(Sample sample, int i, bool hidden) => (i == 0 ? 0 : sample.Ends[i - 1]) + (hidden ? Math.Min(NameFeatures.OfWord, sample.Ends[i] - (i == 0 ? 0 : sample.Ends[i - 1])) : 0);

    private static void Add(ReadOnlySpan<float> weights, Span<float> sum)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var s = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < s.Length; i++)
        {
            s[i] += w[i];
        }
    }

    private static void Move(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float rate)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var q = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var speed = new Vector<float>(Rate * rate);
        var floor = new Vector<float>(0.1f);
        var shrink = new Vector<float>(1 - (Shrink * 20));
        for (var i = 0; i < w.Length; i++)
        {
            q[i] += g[i] * g[i];
            w[i] = (w[i] * shrink) - (speed * g[i] / (floor + Vector.SquareRoot(q[i])));
        }
    }

    private static readonly int[][] Before = [.. Enumerable.Range(0, Count).Select(label => Enumerable.Range(0, Count).Where(before => NameLabels.CanFollow(before, label)).ToArray())];
    private static readonly int[][] After = [.. Enumerable.Range(0, Count).Select(label => Enumerable.Range(0, Count).Where(next => NameLabels.CanFollow(label, next)).ToArray())];
}
