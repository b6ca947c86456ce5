using System.Diagnostics.CodeAnalysis;

namespace Filature;

/// <summary>An expected failure: a stable code, what happened, and what to do. All codes are listed in <c>docs/errors.md</c>.</summary>
public sealed record Problem(string Code, string Message, string Advice);

/// <summary>A value or the problem that stood in its way.</summary>
public sealed record Outcome<T>
    where T : notnull
{
    private Outcome(T? value, Problem? problem)
    {
        Value = value;
        Problem = problem;
    }

    public T? Value { get; }

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOk => Problem is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull => IsOk ? next(Value) : Problem;
}
