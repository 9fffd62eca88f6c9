package io.tasuki.stage.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.measure.guard.Reason;
import io.tasuki.stage.score.Gates.Gate;
import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.stage.score.ScoreReport.Trained;
import io.tasuki.stage.score.Training.Candidate;
import io.tasuki.stage.score.model.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingTest {

    @Test
    void aSignalThatHoldsOnLaterHandoffsIsPublished() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            Candidate candidate = scored.train();

            ScoreReport report = candidate.report();
            assertThat(report.status()).isEqualTo("published");
            assertThat(report.gate()).isEqualTo(Gate.PASSED);
            assertThat(report.reason()).startsWith("on later handoffs the best tenth won ");
            assertThat(report.attributesUsed()).containsExactly("origin", "industry", "size");
            Backtest trial = Objects.requireNonNull(report.backtest());
            assertThat(trial.auc()).isGreaterThan(0.7);
            assertThat(trial.brierSkill()).isPositive();
            assertThat(report.drift()).hasSize(3).allSatisfy(drift -> assertThat(drift.psi()).isLessThan(0.1));
            assertThat(candidate.model()).isPresent();
        }
    }

    @Test
    void allThatIsLearntHadHappenedBeforeTheTrialBegins() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            ScoreReport report = scored.train().report();

            Backtest trial = Objects.requireNonNull(report.backtest());
            assertThat(trial.trainedOn().to().plusDays(ScoredWorld.HORIZON)).isEqualTo(trial.from().minusDays(1));
            assertThat(trial.handoffs()).isEqualTo((1000 - ScoredWorld.HORIZON) / 4);
            assertThat(trial.to()).isEqualTo(LocalDate.parse("2026-11-20"));
            Trained last = Objects.requireNonNull(report.model()).trainedOn();
            assertThat(last).as("the model in use knows all that can be judged")
                    .isEqualTo(new Trained(trial.trainedOn().from(), trial.to(), 1000, 125));
        }
    }

    @Test
    void windowsThatWereAskedForAreKept() {
        AskedWindows asked = new AskedWindows(
                Optional.of(LocalDate.parse("2024-06-01")),
                Optional.of(LocalDate.parse("2025-12-31")),
                Optional.of(LocalDate.parse("2026-03-01")),
                Optional.of(LocalDate.parse("2026-08-31")));
        try (ScoredWorld scored = ScoredWorld.telling()) {
            ScoreReport report = scored.train(new ScoreRequest(
                            ScoredWorld.NOW, ScoredWorld.HORIZON, new Recipe(30, Map.of()), List.of(), asked, ScoredWorld.ZONE))
                    .report();

            Backtest trial = Objects.requireNonNull(report.backtest());
            Model model = Objects.requireNonNull(report.model());
            assertThat(trial.from()).isEqualTo(LocalDate.parse("2026-03-01"));
            assertThat(trial.to()).isEqualTo(LocalDate.parse("2026-08-31"));
            assertThat(model.trainedOn()).isEqualTo(trial.trainedOn());
            assertThat(model.trainedOn().from()).isEqualTo(LocalDate.parse("2024-06-01"));
            assertThat(model.trainedOn().handoffs()).isEqualTo(579);
        }
    }

    @Test
    void whatHappenedAfterTheMomentIsNotKnown() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            ScoreReport report = scored.train(new ScoreRequest(
                            ScoredWorld.NOW.minusSeconds(86_400L * 365),
                            ScoredWorld.HORIZON,
                            new Recipe(30, Map.of()),
                            List.of(),
                            AskedWindows.NONE,
                            ScoredWorld.ZONE))
                    .report();

            assertThat(Objects.requireNonNull(report.backtest()).to()).isEqualTo(LocalDate.parse("2025-12-01"));
        }
    }

    @Test
    void winsThatHangOnNothingAreNoSignal() {
        try (ScoredWorld scored = new ScoredWorld(1000, "hash(i) % 5 = 0")) {
            Candidate candidate = scored.train();

            assertThat(candidate.report().status()).isEqualTo("no_usable_signal");
            assertThat(candidate.passes()).isFalse();
        }
    }

    @Test
    void attributesThatNeverVaryAreNoSignal() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            Candidate candidate = scored.world.store.read(
                    session -> Training.train(session, ScoredWorld.request(), List.of("size")));

            assertThat(candidate.report().gate()).isIn(Gate.NO_SKILL, Gate.NO_LIFT);
            assertThat(Objects.requireNonNull(candidate.report().backtest()).auc()).isCloseTo(0.5, within(1e-9));
        }
    }

    @Test
    void anEmptyLedgerIsNotEnough() {
        try (ScoredWorld scored = new ScoredWorld(0, "false")) {
            ScoreReport report = scored.train().report();

            assertThat(report.status()).isEqualTo("not_enough_data");
            assertThat(report.gate()).isEqualTo(Gate.TOO_SHORT);
            assertThat(report.model()).isNull();
            assertThat(report.backtest()).isNull();
        }
    }

    @Test
    void aTinyLedgerIsNotEnough() {
        try (ScoredWorld scored = new ScoredWorld(80, "i % 2 = 0")) {
            ScoreReport report = scored.train().report();

            assertThat(report.gate()).isEqualTo(Gate.FEW_TO_LEARN);
            assertThat(report.reason()).isEqualTo("of the 38 handoffs to learn from, 19 were won; it takes 20 of either kind");
        }
    }

    @Test
    void withoutAWinThereIsNothingToLearn() {
        try (ScoredWorld scored = new ScoredWorld(1000, "false")) {
            assertThat(scored.train().report().gate()).isEqualTo(Gate.FEW_TO_LEARN);
        }
    }

    @Test
    void withNothingButWinsThereIsNothingToLearn() {
        try (ScoredWorld scored = new ScoredWorld(1000, "true")) {
            assertThat(scored.train().report().gate()).isEqualTo(Gate.FEW_TO_LEARN);
        }
    }

    @Test
    void withoutAWinInTheTrialThereIsNothingToTryItOn() {
        try (ScoredWorld scored = new ScoredWorld(1000, "i < 600 and i % 3 = 0")) {
            assertThat(scored.train().report().gate()).isEqualTo(Gate.FEW_TO_TRY);
        }
    }

    @Test
    void attributesThatKnowTheFutureStayOut() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            scored.world.work(session -> {
                session.execute("update handoff_attribute set afterwards = 'with_deal' where attribute = 'size'");
                return session.execute("update handoff_attribute set basis = 'current', afterwards = 'changed' where attribute = 'origin'");
            });

            ScoreReport report = scored.train().report();

            assertThat(report.attributesUsed()).containsExactly("industry");
            assertThat(report.attributesRefused())
                    .extracting(Judgement::attribute, Judgement::reason)
                    .containsExactly(tuple("origin", Reason.CHANGED_AFTER_HANDOFF), tuple("size", Reason.COMES_WITH_THE_DEAL));
        }
    }

    @Test
    void anAttributeThatSomebodyVouchesForIsUsed() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            scored.world.work(session ->
                    session.execute("update handoff_attribute set basis = 'current', afterwards = 'changed' where attribute = 'origin'"));
            ScoreRequest request = new ScoreRequest(
                    ScoredWorld.NOW,
                    ScoredWorld.HORIZON,
                    new Recipe(30, Map.of()),
                    List.of(new AttributeRule(
                            "origin",
                            List.of(FieldPath.parse("marketing.contacts.origin")),
                            List.of(),
                            Map.of(),
                            AttributeRule.Source.CURRENT,
                            true)),
                    AskedWindows.NONE,
                    ScoredWorld.ZONE);

            assertThat(scored.train(request).report().attributesUsed()).contains("origin");
        }
    }

    @Test
    void whereAllAreRefusedNothingIsLeftToLearnFrom() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            scored.world.work(session -> session.execute("update handoff_attribute set afterwards = 'with_deal'"));

            ScoreReport report = scored.train().report();

            assertThat(report.gate()).isEqualTo(Gate.NO_ATTRIBUTES);
            assertThat(report.reason()).isEqualTo("all 3 attributes were refused");
        }
    }
}
