using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace Filature.Language.Onnx;

/// <summary>
/// Names by a token-classification model in ONNX, as transformers export it: <c>model.onnx</c>, <c>vocab.txt</c> (WordPiece) and
/// <c>config.json</c> with its labels (<c>B-PER</c>, <c>I-LOC</c> … or <c>PER</c>). Safe to share between threads.
/// </summary>
public sealed class OnnxNames : INameFinder, IDisposable
{
    // What such models were trained to take, with a beginning and an end.
    private const int MostPieces = 510;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _pieces;
    private readonly Labels _labels;

    private OnnxNames(InferenceSession session, BertTokenizer pieces, Labels labels)
    {
        _session = session;
        _pieces = pieces;
        _labels = labels;
    }

    /// <summary>Loads a model.</summary>
    /// <exception cref="InvalidDataException">A file is missing or is not what it should be; the message says which and why.</exception>
    public static OnnxNames Load(string folder)
    {
        foreach (var file in (ReadOnlySpan<string>)["model.onnx", "vocab.txt", "config.json"])
        {
            if (!File.Exists(Path.Combine(folder, file)))
            {
                throw new InvalidDataException($"{folder} has no {file}: a folder with model.onnx, vocab.txt and config.json is needed.");
            }
        }

        var labels = Labels.Read(Path.Combine(folder, "config.json"));
        try
        {
            using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            var session = new InferenceSession(Path.Combine(folder, "model.onnx"), options);
            if (!session.InputMetadata.ContainsKey("input_ids"))
            {
                session.Dispose();
                throw new InvalidDataException($"The model in {folder} has no input named input_ids: it is no token classifier.");
            }

            var pieces = BertTokenizer.Create(Path.Combine(folder, "vocab.txt"), new BertOptions { LowerCaseBeforeTokenization = labels.IsLowerCase, RemoveNonSpacingMarks = labels.IsLowerCase });
            return new(session, pieces, labels);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new InvalidDataException($"The model in {folder} cannot be loaded: {problem.Message}", problem);
        }
    }

    public IReadOnlyList<Name> Find(string text, Analysis analysis)
    {
        var names = new List<Name>();
        var token = 0;
        foreach (var sentence in analysis.Sentences)
        {
            var words = new List<TextSpan>();
            for (; token < analysis.Tokens.Count && analysis.Tokens[token].Span.Start < sentence.End; token++)
            {
                words.Add(analysis.Tokens[token].Span);
            }

            Sentence(text, words, names);
        }

        return names;
    }

    public void Dispose() => _session.Dispose();

    // Word by word, so that every label has its place; a long sentence goes in stretches.
    private void Sentence(string text, List<TextSpan> words, List<Name> names)
    {
        for (var first = 0; first < words.Count;)
        {
            var ids = new List<long> { _pieces.ClassificationTokenId };
            var heads = new List<int>();
            var word = first;
            for (; word < words.Count; word++)
            {
                var pieces = _pieces.EncodeToIds(words[word].Of(text), addSpecialTokens: false);
                if (ids.Count + pieces.Count > MostPieces && word > first)
                {
                    break;
                }

                heads.Add(pieces.Count == 0 ? -1 : ids.Count);
                ids.AddRange(pieces.Take(MostPieces).Select(piece => (long)piece));
            }

            ids.Add(_pieces.SeparatorTokenId);
            _labels.Decode(Run(ids), heads, words, first, names);
            first = word;
        }
    }

    // The scores, label by label for every piece.
    private float[] Run(List<long> ids)
    {
        var shape = new long[] { 1, ids.Count };
        var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal);
        try
        {
            foreach (var name in _session.InputMetadata.Keys)
            {
                inputs.Add(name, OrtValue.CreateTensorValueFromMemory(name switch
                {
                    "input_ids" => ids.ToArray(),
                    "attention_mask" => Enumerable.Repeat(1L, ids.Count).ToArray(),
                    _ => new long[ids.Count],
                }, shape));
            }

            using var options = new RunOptions();
            using var outputs = _session.Run(options, inputs, [_session.OutputMetadata.Keys.First()]);
            return outputs[0].GetTensorDataAsSpan<float>().ToArray();
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }
}
