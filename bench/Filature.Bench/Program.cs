using BenchmarkDotNet.Running;
using Filature.Bench;
using Filature.Bench.Custody;
using Filature.Bench.Reading;
using Filature.Bench.Stories;

if (args is ["--quick"])
{
    Quick.Run(Console.Out);
}
else if (args is ["--records"])
{
    RecordingSpeed.Run(Console.Out);
}
else if (args is ["--load"])
{
    LoadTimes.Run(Console.Out);
}
else if (args is ["--times", var language])
{
    TimeSpeed.Run(Console.Out, language);
}
else if (args is ["--pages", var folder])
{
    PageRace.Run(Console.Out, folder, PageRace.PagesOf(folder), rounds: 5);
}
else if (args is ["--growth", ..])
{
    Growth.Run(Console.Out, args.Length > 1 ? [.. args.Skip(1).Select(int.Parse)] : [100, 10_000]);
}
else if (args is ["--desk", ..])
{
    await DeskRun.Run(Console.Out, args.Length > 1 ? int.Parse(args[1]) : 100_000, args.Length > 2 ? args[2] : null);
}
else if (args is ["--custody", ..])
{
    CustodyRun.Run(Console.Out, args.Length > 1 ? [.. args.Skip(1).Select(int.Parse)] : [10_000, 1_000_000]);
}
else if (args is ["--stories", ..])
{
    StoriesRun.Run(Console.Out, args.Length > 1 ? [.. args.Skip(1).Select(int.Parse)] : [10_000, 1_000_000]);
}
else if (args is ["--custody-schemes", ..])
{
    CustodyRun.RunSchemes(Console.Out, args.Length > 1 ? int.Parse(args[1]) : 50_000);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
}
