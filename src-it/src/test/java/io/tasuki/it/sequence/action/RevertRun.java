package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.sequence.Answer;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Planned;
import io.tasuki.it.sequence.Turn;
import java.util.Random;

/// Somebody takes back what a former run wrote, mostly a late one.
record RevertRun() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        int late = Math.min(arena.runs().size(), dice.nextInt(1, 4));
        return Arena.pick(dice, arena.runs().subList(arena.runs().size() - late, arena.runs().size()))
                .map(run -> revert(arena, run))
                .orElse(NOTHING);
    }

    private static String revert(Arena arena, Arena.PastRun run) {
        Forecast forecast = arena.oracle.reverting(arena.records(), run.writes());
        Turn turn = arena.turn("revert", run.runId());
        Answer answer = turn.answer();
        new Check(arena.oracle, turn).follows(forecast.without(arena::refuses), !turn.disturbed());
        if (!run.isRevert() && answer.ending() == Answer.Ending.REPORTED) {
            arena.oracle.reverted(turn.observed().own());
        }
        if (turn.disturbed()) {
            arena.owes();
        } else {
            Check.same("kept", Planned.keys(answer.document().path("kept")), forecast.kept().keySet());
        }
        return run.runId() + " " + answer.status() + ", " + turn.observed().own().size() + " values changed, "
                + forecast.kept().size() + " kept";
    }
}
