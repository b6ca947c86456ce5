using System.Globalization;
using Filature.Arrivals.Feeds;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>What a feed of ours says under the names that a test suite uses: a path (<c>items[0].title</c>) to an answer.</summary>
internal sealed class FeedNames : Dictionary<string, FeedAnswer>
{
    public FeedNames()
        : base(StringComparer.Ordinal)
    {
    }

    public void Links(string path, ValueList<FeedLink> links, string address)
    {
        for (var i = 0; i < links.Count; i++)
        {
            this[$"{path}[{i}].{address}"] = FeedAnswer.Exact(links[i].Address);
            this[$"{path}[{i}].rel"] = FeedAnswer.Exact(links[i].Relation);
            this[$"{path}[{i}].type"] = FeedAnswer.Exact(links[i].MediaType);
            this[$"{path}[{i}].title"] = FeedAnswer.Exact(links[i].Title);
            this[$"{path}[{i}].hreflang"] = FeedAnswer.Exact(links[i].Language);
            this[$"{path}[{i}].length"] = FeedAnswer.Exact(links[i].Length);
        }
    }

    public void Categories(string path, ValueList<FeedCategory> categories, string term, string scheme)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            this[$"{path}[{i}].{term}"] = FeedAnswer.Words(categories[i].Term);
            this[$"{path}[{i}].label"] = FeedAnswer.Words(categories[i].Label);
            this[$"{path}[{i}].{scheme}"] = FeedAnswer.Exact(categories[i].Scheme);
        }
    }

    public void People(string path, ValueList<FeedPerson> people, params ReadOnlySpan<string> page)
    {
        for (var i = 0; i < people.Count; i++)
        {
            Person($"{path}[{i}]", people[i], page);
        }
    }

    public void Person(string path, FeedPerson? person, params ReadOnlySpan<string> page)
    {
        this[path + ".name"] = FeedAnswer.Words(person?.Name);
        this[path + ".email"] = FeedAnswer.Exact(person?.Email);
        foreach (var name in page)
        {
            this[$"{path}.{name}"] = FeedAnswer.Exact(person?.Address);
        }
    }

    public void Enclosures(string path, ValueList<Enclosure> files, params ReadOnlySpan<string> address)
    {
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var name in address)
            {
                this[$"{path}[{i}].{name}"] = FeedAnswer.Exact(files[i].Address);
            }

            this[$"{path}[{i}].type"] = FeedAnswer.Exact(files[i].MediaType);
            this[$"{path}[{i}].length"] = FeedAnswer.Exact(files[i].Length?.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A path without its indexes: <c>items[].title</c>.</summary>
    public static string Pattern(string path) => string.Concat(path.Split('[').Select((part, i) => i == 0 ? part : "[" + part[part.IndexOf(']', StringComparison.Ordinal)..]));
}
