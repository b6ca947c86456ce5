namespace Filature.SystemTests.Cli;

public sealed class NamesModelTests
{
    [Fact]
    public async Task A_folder_without_a_model_is_refused_with_what_it_lacks()
    {
        var folder = Directory.CreateTempSubdirectory("filature-names");
        try
        {
            var text = Path.Combine(folder.FullName, "a.txt");
            await File.WriteAllTextAsync(text, "Ada Norrel est à Tavarne.", TestContext.Current.CancellationToken);
            var ran = await Ran.InProcess("parse", text, "--lang", "fr", "--names-model", folder.FullName);
            Assert.Equal(2, ran.Exit);
            Assert.Contains("model.onnx", ran.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
