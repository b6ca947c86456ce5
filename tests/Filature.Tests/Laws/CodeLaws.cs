using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Filature.Tests.Laws;

/// <summary>Laws of the compiled code: who makes evidence, and nothing static that changes.</summary>
public sealed class CodeLaws
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Only_a_source_text_makes_evidence()
    {
        Assert.Empty(typeof(Evidence).GetConstructors(BindingFlags.Instance | BindingFlags.Public));
        Assert.Equal(["Filature.SourceText.Prove"], House.All.SelectMany(assembly => Makers(assembly, "Filature.Evidence")));
    }

    [Fact]
    public void Evidence_and_texts_cannot_be_changed_once_they_are_made()
    {
        foreach (var type in new[] { typeof(Evidence), typeof(SourceText), typeof(MappedText), typeof(TextSpan) })
        {
            Assert.DoesNotContain(type.GetProperties(), property => property.CanWrite);
        }
    }

    [Fact]
    public void Nothing_static_changes()
    {
        var found = House.All.SelectMany(House.Types).SelectMany(type => type.GetFields(Static))
            .Where(field => !field.Name.Contains('<', StringComparison.Ordinal) && !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Empty(found);
    }

    [Fact]
    public void What_is_static_and_public_holds_nothing_that_others_can_change()
    {
        var found = House.All.SelectMany(House.Types).SelectMany(type => type.GetFields(Static))
            .Where(field => field.IsPublic && (field.FieldType.IsArray || (field.FieldType.Namespace is not "System.Collections.Frozen" && field.FieldType.GetInterfaces().Any(face =>
                face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICollection<>)))))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Empty(found);
    }

    [Fact]
    public void No_setter_of_a_static_property_is_public()
    {
        var found = House.All.SelectMany(House.Types).SelectMany(type => type.GetProperties(Static))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType}.{property.Name}");
        Assert.Empty(found);
    }

    /// <summary>The methods of an assembly that call a constructor of a type; a record's own copying is no making.</summary>
    private static List<string> Makers(Assembly assembly, string type)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. module.GetTypes().SelectMany(maker => maker.Methods)
                .Where(method => method.DeclaringType.FullName != type && method.HasBody && method.Body.Instructions.Any(instruction => instruction.OpCode == OpCodes.Newobj
                    && instruction.Operand is MethodReference made && made.DeclaringType.FullName == type))
                .Select(method => $"{method.DeclaringType.FullName}.{method.Name}"),
        ];
    }
}
