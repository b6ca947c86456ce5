using Filature.Stories;

namespace Filature.Timelines.Positions;

/// <summary>Marks where an actor gives a position up for another one.</summary>
internal static class Turns
{
    /// <param name="positions">Of one question, the earliest first.</param>
    public static ValueList<Position> Mark(List<Position> positions)
    {
        for (var later = 0; later < positions.Count; later++)
        {
            for (var earlier = later - 1; earlier >= 0; earlier--)
            {
                var (was, now) = (positions[earlier], positions[later]);
                if (was.Code == now.Code && was.Until is null && IsTurn(was.Stance, now.Stance) && IsBefore(was.Since, now.Since))
                {
                    positions[earlier] = was with { Until = now.Since };
                    positions[later] = now with { ChangedFrom = was.Id };
                    break;
                }
            }
        }

        return [.. positions];
    }

    // To yield after a demand or a refusal, to refuse after having yielded.
    private static bool IsTurn(Stance was, Stance now) => (IsHard(was) && IsSoft(now)) || (IsSoft(was) && now == Stance.Refuses);

    private static bool IsSoft(Stance stance) => stance is Stance.Accepts or Stance.Offers or Stance.Promises;

    private static bool IsHard(Stance stance) => stance is Stance.Demands or Stance.Refuses or Stance.Asks;

    // Of days that are not known nothing is concluded.
    private static bool IsBefore(PartialDate? was, PartialDate? now) => was is not null && now is not null && DayOrder.Instance.Compare(was, now) < 0;
}
