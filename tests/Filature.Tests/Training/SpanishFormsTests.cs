using Filature.Tools.Tagging;

namespace Filature.Tests.Training;

/// <summary>Spanish words in all their forms, as a grammar gives them.</summary>
public sealed class SpanishFormsTests
{
    [Theory]
    [InlineData("verbs", "buscar", "busco busqué busque buscando buscado")]
    [InlineData("verbs", "pagar", "pagué pague")]
    [InlineData("verbs", "averiguar", "averiguo averigüé averigüe")]
    [InlineData("verbs", "vencer", "venzo venza vencí")]
    [InlineData("verbs", "dirigir", "dirijo dirija dirige")]
    [InlineData("verbs", "seguir/i", "sigo sigue siga siguió siguiendo seguimos")]
    [InlineData("verbs", "dormir/ueu", "duermo dormimos durmió durmiendo durmiera durmamos")]
    [InlineData("verbs", "leer", "leyó leído leyendo leíste leyera")]
    [InlineData("verbs", "construir/y", "construyo construyó construido construí")]
    [InlineData("verbs", "nacer/zc", "nazco nazca nace nació")]
    [InlineData("verbs", "continuar/ú", "continúa continuó continuamos")]
    [InlineData("verbs", "devolver/ue", "devuelto devuelve devolvió")]
    [InlineData("verbs", "escribir", "escrito escribió")]
    [InlineData("like tener", "mantener", "mantengo mantiene mantuvo mantendrá mantuviera")]
    [InlineData("like hacer", "satisfacer", "satisfizo satisfecho satisfará")]
    [InlineData("like decir", "predecir", "predijo predijeron predijéramos prediciendo")]
    [InlineData("like producir", "conducir", "conduzco condujo condujeron conducido")]
    [InlineData("adjectives", "alemán", "alemán alemana alemanes alemanas")]
    [InlineData("adjectives", "capaz", "capaz capaces")]
    [InlineData("adjectives", "mayor", "mayor mayores")]
    [InlineData("nouns f", "nación", "nación naciones")]
    [InlineData("nouns m", "profesor", "profesor profesora profesores profesoras")]
    public void A_word_of_the_list_comes_in_these_forms(string section, string word, string forms)
    {
        var made = SpanishWords.Forms([$"[{section}]", word]).Select(pair => pair.Form).ToHashSet(StringComparer.Ordinal);
        Assert.All(forms.Split(' '), form => Assert.Contains(form, made));
    }

    [Theory]
    [InlineData("verbs", "buscar", "buscé")]
    [InlineData("verbs", "dirigir", "dirigo")]
    [InlineData("like decir", "decir", "deció dijiera")]
    [InlineData("adjectives", "mayor", "mayora")]
    [InlineData("nouns m", "actor", "actora")]
    public void No_word_comes_in_a_form_that_nobody_writes(string section, string word, string forms)
    {
        var made = SpanishWords.Forms([$"[{section}]", word]).Select(pair => pair.Form).ToHashSet(StringComparer.Ordinal);
        Assert.All(forms.Split(' '), form => Assert.DoesNotContain(form, made));
    }
}
