using System.Text;
using Filature.Language;

namespace Filature.Tools.Names;

/// <summary>Makes sentences of news: our own frames, filled with names.</summary>
internal sealed class NewsFrames(NamePool pool, Random random)
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Words = new(StringComparer.Ordinal)
    {
        ["fr"] = new(StringComparer.Ordinal)
        {
            ["dem"] = ["français", "russe", "polonais", "finlandais", "argentin", "chilien", "belge", "islandais", "turc", "allemand", "grec", "marocain", "japonais", "canadien", "géorgien", "norvégien"],
            ["portfolio"] = ["du Commerce", "de l'Intérieur", "de la Défense", "de l'Économie", "des Transports", "de la Justice", "de la Santé", "de l'Environnement", "des Affaires étrangères", "du Travail", "de l'Agriculture", "de l'Énergie"],
            ["Dem"] = ["Français", "Russes", "Polonaise", "Finlandaise", "Argentins", "Chilienne", "Belges", "Islandais", "Turcs", "Allemande", "Grecs", "Marocaine", "Japonais", "Canadienne", "Norvégien"],
            ["day"] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            ["month"] = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
            ["role"] = ["ministre", "sénateur", "député", "maire", "gouverneur", "économiste", "historien", "porte-parole", "délégué", "directeur", "procureur", "entraîneur", "médiateur", "commissaire", "géologue", "chancelier", "juge", "professeur", "secrétaire général", "vice-président"],
            ["VERB"] = ["déclaré", "affirmé", "assuré", "répondu", "estimé", "expliqué", "ajouté", "indiqué", "reconnu", "averti", "lancé", "martelé"],
        },
        ["en"] = new(StringComparer.Ordinal)
        {
            ["dem"] = ["French", "Russian", "Polish", "Finnish", "Argentine", "Chilean", "Belgian", "Icelandic", "Turkish", "German", "Greek", "Moroccan", "Japanese", "Canadian", "Georgian", "Norwegian", "British", "American", "Welsh", "Irish"],
            ["day"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            ["month"] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            ["portfolio"] = ["Trade", "Foreign", "Defence", "Defense", "Interior", "Economy", "Transport", "Justice", "Health", "Environment", "Labour", "Agriculture", "Energy", "Finance"],
            ["role"] = ["minister", "senator", "mayor", "governor", "economist", "historian", "spokesman", "delegate", "director", "prosecutor", "coach", "mediator", "commissioner", "geologist", "chancellor", "judge", "professor", "Trade Commissioner", "secretary-general", "chief"],
            ["VERB"] = ["said"],
        },
        ["es"] = new(StringComparer.Ordinal)
        {
            ["dem"] = ["francés", "ruso", "polaco", "finlandés", "argentino", "chileno", "belga", "islandés", "turco", "alemán", "griego", "marroquí", "japonés", "canadiense", "noruego", "mexicano"],
            ["day"] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
            ["month"] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
            ["portfolio"] = ["Economía", "Interior", "Defensa", "Transportes", "Justicia", "Sanidad", "Exteriores", "Trabajo", "Agricultura", "Energía", "Minería", "Hacienda", "Cultura", "Comercio"],
            ["role"] = ["ministro", "senador", "diputado", "alcalde", "gobernador", "economista", "historiador", "portavoz", "delegado", "director", "fiscal", "entrenador", "mediador", "comisario", "canciller", "juez", "profesor", "secretario general", "vicepresidente"],
            ["VERB"] = ["declaró", "afirmó", "aseguró", "respondió", "dijo", "explicó", "añadió", "indicó", "reconoció", "advirtió", "zanjó"],
        },
    };

    public List<NamedText> Make(string language, int copies)
    {
        var texts = new List<NamedText>();
        var frames = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Names", $"frames.{language}.txt")).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        for (var copy = 0; copy < copies; copy++)
        {
            texts.AddRange(frames.Select(frame => Fill(frame, Words[language])).Select(text => random.Next(language == "en" ? 12 : 1000) == 0 ? TitleCase(text) : text));
        }

        return texts;
    }

    // English headlines are often written so.
    private static NamedText TitleCase(NamedText text)
    {
        var letters = text.Text.TrimEnd('.').ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            letters[i] = letters[i - 1] == ' ' ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return text.Names.Any(name => name.Span.End > letters.Length) ? text : text with { Text = new(letters) };
    }

    private NamedText Fill(string frame, Dictionary<string, string[]> words)
    {
        var text = new StringBuilder();
        var names = new List<Name>();
        var opened = 0;
        for (var i = 0; i < frame.Length; i++)
        {
            if (frame[i] == '<')
            {
                // A name of several words, some of them filled in.
                opened = text.Length;
                i = frame.IndexOf(':', i);
                continue;
            }

            if (frame[i] == '>')
            {
                names.Add(new(new(opened, text.Length), NameType.Organisation));
                continue;
            }

            if (frame[i] != '{')
            {
                text.Append(frame[i]);
                continue;
            }

            var end = frame.IndexOf('}', i);
            var slot = frame[(i + 1)..end];
            i = end;
            if (words.TryGetValue(slot, out var some))
            {
                var word = some[random.Next(some.Length)];
                text.Append(text.Length == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
                continue;
            }

            var (name, type) = pool.Of(slot, random);
            names.Add(new(new(text.Length, text.Length + name.Length), type));
            text.Append(name);
        }

        return new(text.ToString(), [], names);
    }
}
