namespace Filature.Cli.Evaluation.Gold;

/// <summary>A question of <c>positions.json</c>.</summary>
internal sealed record GoldQuestion(string Thread, string Question, GoldPosition[] Positions);

internal sealed record GoldPosition(string Actor, Stance Stance, string What, PartialDate? Since, string[] Articles);
