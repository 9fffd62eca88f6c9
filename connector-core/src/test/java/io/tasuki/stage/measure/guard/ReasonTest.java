package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.statistics.rate.Proportion;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Proportion NONE = new Proportion(0, 0);

    @Test
    void anAttributeThatGoesItsOwnWayHasNoReason() {
        assertThat(Reason.of(seen(100, 1000).filled(60, 600).auc(0.61).build())).isEmpty();
    }

    @Test
    void whatOnlyTheWonHaveIsRefusedOnceChanceIsOut() {
        assertThat(Reason.of(seen(100, 1000).filled(5, 5).build())).isEmpty();
        assertThat(Reason.of(seen(100, 1000).filled(7, 7).build())).contains(Reason.ONLY_WON);
        assertThat(Reason.of(seen(900, 1000).filled(60, 60).build())).isEmpty();
        assertThat(Reason.of(seen(1000, 1000).filled(600, 600).build())).isEmpty();
    }

    @Test
    void whatMovesAfterTheHandoffIsRefusedWhereItIsReadAsItStandsNow() {
        assertThat(Reason.of(seen(100, 1000).current().moved(50).build())).contains(Reason.CHANGED_AFTER_HANDOFF);
        assertThat(Reason.of(seen(100, 1000).current().moved(49).build())).isEmpty();
        assertThat(Reason.of(seen(10, 100).current().moved(19).build())).isEmpty();
        assertThat(Reason.of(seen(100, 1000).moved(50).build())).as("the value of the handoff is known").isEmpty();
        assertThat(Reason.of(seen(100, 1000).unseen(20, 200).moved(50).build())).contains(Reason.CHANGED_AFTER_HANDOFF);
    }

    @Test
    void whatTellsTheOutcomeIsRefusedAndWhatNearlyDoesIsWarnedOf() {
        assertThat(Reason.of(seen(100, 1000).auc(0.90).build())).contains(Reason.TELLS_THE_OUTCOME);
        assertThat(Reason.of(seen(100, 1000).auc(0.89).build())).contains(Reason.NEARLY_TELLS_THE_OUTCOME);
        assertThat(Reason.of(seen(100, 1000).auc(0.75).build())).contains(Reason.NEARLY_TELLS_THE_OUTCOME);
        assertThat(Reason.of(seen(100, 1000).auc(0.74).build())).isEmpty();
    }

    @Test
    void whatNobodyReadInTimeAndTheWonHaveIsSuspected() {
        Seen late = seen(100, 1000).unseen(100, 1000).unseenFilled(80, 440);

        assertThat(Reason.of(late.build())).contains(Reason.MAYBE_FILLED_LATER);
        assertThat(Reason.of(late.current().build())).contains(Reason.FILLED_WITH_THE_OUTCOME);
        assertThat(Reason.of(seen(100, 1000).unseen(100, 1000).unseenFilled(50, 400).build())).isEmpty();
        assertThat(Reason.of(seen(10, 100).unseen(10, 100).unseenFilled(7, 40).build())).as("too few to say").isEmpty();
    }

    @Test
    void whatComesWithTheDealIsOutOfTheScoreOnly() {
        Reason reason = Reason.of(seen(100, 1000).filled(100, 100).withDeal(1000).build()).orElseThrow();

        assertThat(reason).isEqualTo(Reason.COMES_WITH_THE_DEAL);
        Judgement judgement = Judgement.of("product", reason, false, seen(100, 1000).build().evidence());
        assertThat(judgement.refused()).isFalse();
        assertThat(judgement.barsScore()).isTrue();
    }

    @Test
    void whoVouchesForAnAttributeIsStillTold() {
        Observed seen = seen(100, 1000).filled(90, 90).auc(0.95).build();

        Judgement judgement = Judgement.of("budget", Reason.ONLY_WON, true, seen.evidence());

        assertThat(judgement.effect()).isEqualTo(Effect.WARNED);
        assertThat(judgement.barsScore()).isFalse();
        assertThat(judgement.evidence()).isEqualTo(new Evidence(1000, 100, 0.9, 0.0, 0, 0, 0.95));
    }

    private static Seen seen(long won, long handoffs) {
        return new Seen(new Proportion(won, handoffs), NONE, 0, 0, NONE, NONE, 0, OptionalDouble.empty());
    }

    /// What was observed, put together.
    private record Seen(
            Proportion won,
            Proportion filled,
            long isCurrent,
            long moves,
            Proportion late,
            Proportion lateFilled,
            long deals,
            OptionalDouble rank) {

        Seen filled(long of, long all) {
            return new Seen(won, new Proportion(of, all), isCurrent, moves, late, lateFilled, deals, rank);
        }

        Seen current() {
            return new Seen(won, filled, won.trials(), moves, late, lateFilled, deals, rank);
        }

        Seen moved(long count) {
            return new Seen(won, filled, isCurrent, count, late, lateFilled, deals, rank);
        }

        Seen unseen(long of, long all) {
            return new Seen(won, filled, isCurrent, moves, new Proportion(of, all), lateFilled, deals, rank);
        }

        Seen unseenFilled(long of, long all) {
            return new Seen(won, filled, isCurrent, moves, late, new Proportion(of, all), deals, rank);
        }

        Seen withDeal(long count) {
            return new Seen(won, filled, isCurrent, moves, late, lateFilled, count, rank);
        }

        Seen auc(double value) {
            return new Seen(won, filled, isCurrent, moves, late, lateFilled, deals, OptionalDouble.of(value));
        }

        Observed build() {
            return new Observed(won, filled, isCurrent, moves, late, lateFilled, deals, rank);
        }
    }
}
