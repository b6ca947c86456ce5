using Filature.Translations.Settings;

namespace Filature.SystemTests.Translations;

/// <summary>The settings beside the archive: which engine for which languages, and no key where it could be read.</summary>
public sealed class SettingsTests
{
    private const string Several = """
        {
          // comments may stand in it
          "engines": {
            "here": { "kind": "apertium" },
            "server": { "kind": "libreTranslate", "url": "http://127.0.0.1:5000", "key": "hunter2" },
            "model": { "kind": "chat", "url": "http://127.0.0.1:11434/v1", "model": "small", "keyVariable": "FILATURE_TEST_KEY", "seconds": 300 },
          },
          "pairs": { "fr-en": "model", "*-en": "server", "*": "here" },
          "titles": ["fr"]
        }
        """;

    [Fact]
    public void The_finest_choice_holds()
    {
        var settings = TranslationSettings.Read(Several, "x").Value!;
        Assert.Equal(("model", "server", "here"), (settings.For("fr", "en"), settings.For("es", "en"), settings.For("en", "fr")));
        Assert.Null(TranslationSettings.None.For("fr", "en"));
        Assert.True(TranslationSettings.None.IsEmpty);
        Assert.Null(Engines.Leaves(settings.Engines["here"]));
        Assert.Equal("127.0.0.1:11434", Engines.Leaves(settings.Engines["model"])?.Host);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{"engines":{"a":{"kind":"libreTranslate","url":"127.0.0.1:5000"}}}""", "http://")]
    [InlineData("""{"engines":{"a":{"kind":"libreTranslate","url":"ftp://host"}}}""", "http://")]
    [InlineData("""{"engines":{"a":{"kind":"libreTranslate","url":"http://user:hunter2@host"}}}""", "http://")]
    [InlineData("""{"engines":{"a":{"kind":"chat","url":"http://host/v1"}}}""", "model")]
    [InlineData("""{"engines":{"a":{"kind":"apertium","seconds":0}}}""", "seconds")]
    [InlineData("""{"engines":{"a":{"kind":"hunter2"}}}""", "engines.a.kind")]
    [InlineData("""{"engines":{"a":null}}""", "null")]
    [InlineData("""{"engins":{}}""", "JSON")]
    [InlineData("""{"engines":{"a":{"kind":"apertium"}},"pairs":{"*":"b"}}""", "«b»")]
    [InlineData("""{"engines":{"a":{"kind":"apertium"}},"pairs":{"french":"a"}}""", "«french»")]
    public void What_is_wrong_is_said_without_repeating_a_secret(string json, string said)
    {
        var problem = TranslationSettings.Read(json, "the file").Problem!;
        Assert.Equal("translation.settings", problem.Code);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_written_as_they_are_read_and_for_their_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory("filature-settings-").FullName;
        var path = Path.Combine(folder, "desk.db.translation.json");
        Assert.True(TranslationSettings.Load(path).Value!.IsEmpty);
        var settings = TranslationSettings.Read(Several, "x").Value!.Using("other", new(EngineKind.LibreTranslate, "http://127.0.0.1:5001"));
        settings.Save(path);
        var read = TranslationSettings.Load(path).Value!;
        Assert.Equal(settings.Engines.OrderBy(engine => engine.Key, StringComparer.Ordinal), read.Engines.OrderBy(engine => engine.Key, StringComparer.Ordinal));
        Assert.Equal("other", read.For("en", "es"));
        Assert.Equal("model", read.For("fr", "en"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_engine_shown_is_shown_without_its_key() =>
        Assert.DoesNotContain("hunter2", $"{TranslationSettings.Read(Several, "x").Value!.Engines["server"]}", StringComparison.Ordinal);

    [Fact]
    public async Task An_engine_that_was_not_chosen_is_not_opened()
    {
        using var engines = new Engines(TranslationSettings.None, TimeProvider.System);
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal("translation.none", (await engines.For("fr", "en", named: null, cancel)).Problem?.Code);
        Assert.Equal("translation.unknown-engine", (await engines.For("fr", "en", "server", cancel)).Problem?.Code);
    }
}
