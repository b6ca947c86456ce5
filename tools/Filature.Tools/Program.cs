using System.CommandLine;
using Filature.Tools;
using Filature.Tools.Stories;

return await new RootCommand("Trains and measures the models of the language engine and of the desk.") { TrainCommand.Make(), StoryTraining.Make() }.Parse(args).InvokeAsync();
