namespace Filature.Records.Events;

/// <summary>One that does something or has it done: a country or body by its shown name, or another organisation by its words.</summary>
/// <param name="Code">Of a country or a body of states; null for others.</param>
internal readonly record struct Party(string Name, string? Code);
