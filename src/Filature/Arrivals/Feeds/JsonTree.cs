using System.Text;
using System.Text.Json;

namespace Filature.Arrivals.Feeds;

/// <summary>JSON to objects, as far as it goes: a document that breaks off or breaks keeps what came before.</summary>
internal static class JsonTree
{
    /// <summary>The value of the document: a dictionary, a list, a string, a long or double, a bool or null.</summary>
    public static object? Read(string text, FeedWarnings warnings)
    {
        // Line breaks and other control characters inside strings are common and forbidden.
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (ref var value in bytes.AsSpan())
        {
            value = value < 0x20 ? (byte)' ' : value;
        }

        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = FeedLimits.Depth };
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(options));
        var open = new Stack<JsonNode>();
        object? root = null;
        var nodes = 0;
        try
        {
            while (reader.Read())
            {
                if (++nodes > FeedLimits.Nodes)
                {
                    warnings.Add("feed.nodes", $"The feed has more than {FeedLimits.Nodes} values; the rest was left out.");
                    break;
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        open.Peek().Name = String(ref reader);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        var node = new JsonNode(reader.TokenType == JsonTokenType.StartObject);
                        root ??= node.Value;
                        Add(node.Value);
                        open.Push(node);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        if (open.Count == 0)
                        {
                            return root;
                        }

                        break;
                    case JsonTokenType.String:
                        Add(String(ref reader));
                        break;
                    case JsonTokenType.Number:
                        Add(reader.TryGetInt64(out var whole) ? whole : reader.TryGetDouble(out var number) ? number : null);
                        break;
                    case JsonTokenType.True or JsonTokenType.False:
                        Add(reader.TokenType == JsonTokenType.True);
                        break;
                    default:
                        Add(null);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            warnings.Add("feed.broken", "The feed is not well-formed JSON; it was read as far as it goes.");
        }

        if (open.Count > 0)
        {
            warnings.Add("feed.cut", "The feed breaks off before its end.");
            foreach (var node in open)
            {
                node.Fields?.TryAdd(Cut, true);
            }
        }

        return root;

        void Add(object? value)
        {
            if (open.TryPeek(out var holder))
            {
                holder.Add(value);
            }
        }
    }

    /// <summary>The mark of an object that the document breaks off in.</summary>
    public const string Cut = "\0cut";

    private static string String(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: the rest of the string is good.
            return Encoding.UTF8.GetString(reader.ValueSpan).Replace("\\n", " ", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\/", "/", StringComparison.Ordinal);
        }
    }

    private sealed class JsonNode(bool isObject)
    {
        public Dictionary<string, object?>? Fields { get; } = isObject ? new(StringComparer.Ordinal) : null;

        public List<object?>? Items { get; } = isObject ? null : [];

        public object Value => (object?)Fields ?? Items!;

        public string Name { get; set; } = "";

        public void Add(object? value)
        {
            Fields?.TryAdd(Name, value);
            Items?.Add(value);
        }
    }
}
