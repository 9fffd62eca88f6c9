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
    void whatByItsNameTellsTheLatestIsWarnedOfWhereNothingDatesIt() {
        Seen latest = seen(100, 1000).latest();

        assertThat(Reason.of(latest.build())).as("its history dates it").isEmpty();
        assertThat(Reason.of(latest.current().build())).contains(Reason.TELLS_THE_LATEST);
        assertThat(Reason.of(latest.unseen(20, 200).build())).contains(Reason.TELLS_THE_LATEST);
        assertThat(Reason.of(latest.unseen(20, 199).build())).as("most were read in time").isEmpty();
        assertThat(Reason.of(latest.current().auc(0.8).build())).contains(Reason.NEARLY_TELLS_THE_OUTCOME);
        assertThat(Reason.TELLS_THE_LATEST.effect()).isEqualTo(Effect.WARNED);
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
        Fill whole = new Fill(new Proportion(won, handoffs), NONE);
        return new Seen(new Observed(whole, new Fill(NONE, NONE), 0, 0, 0, OptionalDouble.empty(), false));
    }

    /// What was observed, put together.
    private record Seen(Observed build) {

        Seen filled(long of, long all) {
            Fill whole = new Fill(build.won(), new Proportion(of, all));
            return new Seen(new Observed(
                    whole, build.unseen(), build.current(), build.moved(), build.withDeal(), build.auc(), build.latest()));
        }

        Seen current() {
            return with(build.unseen(), build.handoffs(), build.moved());
        }

        Seen moved(long count) {
            return with(build.unseen(), build.current(), count);
        }

        Seen unseen(long of, long all) {
            return with(new Fill(new Proportion(of, all), NONE), build.current(), build.moved());
        }

        Seen unseenFilled(long of, long all) {
            return with(new Fill(build.unseen().all(), new Proportion(of, all)), build.current(), build.moved());
        }

        Seen withDeal(long count) {
            return new Seen(new Observed(
                    build.whole(), build.unseen(), build.current(), build.moved(), count, build.auc(), build.latest()));
        }

        Seen auc(double value) {
            return told(OptionalDouble.of(value), build.latest());
        }

        Seen latest() {
            return told(build.auc(), true);
        }

        private Seen with(Fill unseen, long current, long moved) {
            return new Seen(new Observed(
                    build.whole(), unseen, current, moved, build.withDeal(), build.auc(), build.latest()));
        }

        private Seen told(OptionalDouble auc, boolean latest) {
            return new Seen(new Observed(
                    build.whole(), build.unseen(), build.current(), build.moved(), build.withDeal(), auc, latest));
        }
    }
}
