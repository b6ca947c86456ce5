using System.CommandLine;
using Filature.Tools;

return await new RootCommand("Trains and measures the models of the language engine.") { TrainCommand.Make() }.Parse(args).InvokeAsync();
