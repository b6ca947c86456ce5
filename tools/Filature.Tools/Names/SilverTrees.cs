using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Naming;
using Filature.Language.Segmentation;

namespace Filature.Tools.Names;

/// <summary>
/// Running text with names: the proper nouns of a treebank, typed by a namer that has read fragments only. Where the two disagree on what
/// is a name, the treebank is right, but for institutions that the gazetteer knows.
/// </summary>
internal static class SilverTrees
{
    public static List<NamedText> Make(IReadOnlyList<ConlluSentence> trees, Namer namer, string language)
    {
        var texts = new List<NamedText>(trees.Count);
        foreach (var tree in trees)
        {
            if (Make(tree, namer, language) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The same sentences with other names in them.</summary>
    public static IEnumerable<NamedText> Exchange(IEnumerable<NamedText> texts, NamePool pool, Random random)
    {
        foreach (var text in texts.Where(text => text.Names.Count > 0))
        {
            var (words, names, at) = (new System.Text.StringBuilder(), new List<Name>(), 0);
            foreach (var name in text.Names)
            {
                words.Append(text.Text, at, name.Span.Start - at);
                var old = name.Span.Of(text.Text);
                var other = name.Type == NameType.Other || random.Next(4) == 0 ? old : pool.Of(name.Type, old.Count(' '.Equals) + 1, random);
                names.Add(new(new(words.Length, words.Length + other.Length), name.Type));
                words.Append(other);
                at = name.Span.End;
            }

            words.Append(text.Text, at, text.Text.Length - at);
            yield return new(words.ToString(), [], names);

            // As a headline: without its full stop.
            if (text.Text.EndsWith('.') && text.Text.Length < 90 && names[^1].Span.End < words.Length)
            {
                yield return new(words.ToString(0, words.Length - 1), [], names);
            }
        }
    }

    private static NamedText? Make(ConlluSentence tree, Namer namer, string language)
    {
        var proper = new bool[tree.Text.Length + 1];
        var at = 0;
        foreach (var token in tree.Tokens)
        {
            var start = tree.Text.IndexOf(token.Form, at, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            at = start + token.Form.Length;
            if (tree.Words.Skip(token.First).Take(token.End - token.First).Any(word => word.Upos == "PROPN"))
            {
                proper.AsSpan(start, at - start).Fill(true);
            }
        }

        var tokens = Tokenizer.Tokenize(tree.Text, language);
        var names = new List<Name>();
        foreach (var name in namer.Find(tree.Text, tokens.AsSpan(), [new(0, tree.Text.Length)]))
        {
            // What the treebank holds for no name at all is none.
            if (!proper.AsSpan(name.Span.Start, name.Span.Length).Contains(true))
            {
                continue;
            }

            // A phrase that begins before its proper noun has no sure type.
            if (!proper[name.Span.Start] && !char.IsUpper(tree.Text[name.Span.Start]))
            {
                return null;
            }

            names.Add(name);
        }

        var missed = tokens.Where(token => proper[token.Span.Start] && char.IsLetterOrDigit(tree.Text[token.Span.Start]) && !names.Any(name => name.Span.Overlaps(token.Span))).ToArray();
        // A sentence with a proper noun of no known type teaches nothing.
        return missed.Length > 0 ? null : new(tree.Text, [], names);
    }
}
