package io.tasuki.boosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.stage.score.KeptModel;
import io.tasuki.stage.score.ModelRegistry;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.stage.score.ScoreReport.Rival;
import io.tasuki.stage.score.ScoredWorld;
import io.tasuki.stage.score.Training.Candidate;
import io.tasuki.stage.score.model.FamilyModel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the ledger to scores: trees where they win, the scorecard everywhere else.
class BoostedScoresTest {

    // Neither attribute says much by itself; together they decide nine handoffs of ten.
    private static ScoredWorld together() {
        return new ScoredWorld(1000, "((i % 2 = 0) = (i % 3 = 0)) <> (i % 11 = 0)");
    }

    @Test
    void whereAttributesDecideTogetherTheTreesArePromoted() {
        try (ScoredWorld scored = together()) {
            ScoreReport report = scored.train().report();

            assertThat(report.status()).isEqualTo("published");
            assertThat(Objects.requireNonNull(report.model()).kind()).isEqualTo("boosted_trees");
            Rival rival = rival(report);
            assertThat(rival.used()).isTrue();
            assertThat(Objects.requireNonNull(rival.logLossGain()))
                    .isGreaterThan(2 * Objects.requireNonNull(rival.logLossGainError()));
            assertThat(report.drift()).extracting(ScoreReport.Drift::attribute).containsExactly("origin", "industry", "size");
        }
    }

    @Test
    void whereEachAttributeSpeaksForItselfTheScorecardStands() {
        try (ScoredWorld scored = ScoredWorld.telling()) {
            ScoreReport report = scored.train().report();

            assertThat(Objects.requireNonNull(report.model()).kind()).isEqualTo("l2_logistic");
            assertThat(rival(report).used()).isFalse();
        }
    }

    @Test
    void reasonsSumToTheScoreAndScoresStayAsTheyAre() {
        try (ScoredWorld scored = together()) {
            scored.promoted();

            assertThat(scored.score()).isEqualTo(1000);

            assertThat(scored.world.rows("select max(abs(list_sum(list_transform(reasons, lambda r: r.effect)) - (logit - base_logit))) from handoff_score"))
                    .singleElement()
                    .satisfies(widest -> assertThat(Double.parseDouble(widest)).isCloseTo(0, within(1e-5)));
            assertThat(scored.world.rows("select count(*) from handoff_score where score <> round(100 / (1 + exp(-logit)))"))
                    .containsExactly("0");
            assertThat(scored.world.rows("select distinct len(reasons), reasons[3].attribute from handoff_score"))
                    .containsExactly("3 size");
            assertThat(scored.world.rows("select grade from handoff_score group by grade order by min(logit) desc").getFirst())
                    .isEqualTo("A");
            List<String> before = scored.world.rows("select handoff, score, logit, scored_at from handoff_score order by handoff");
            scored.world.work(session -> session.execute("insert into stale_lead values ('*')"));
            assertThat(scored.score()).as("looked at, and still the same").isZero();
            assertThat(scored.world.rows("select handoff, score, logit, scored_at from handoff_score order by handoff"))
                    .isEqualTo(before);
        }
    }

    @Test
    void aChangedInputRescoresExactlyThatHandoff() {
        try (ScoredWorld scored = together()) {
            scored.promoted();
            scored.score();
            scored.world.work(session -> {
                session.execute("update handoff_attribute set value = 'list' where attribute = 'origin' and handoff like '%c00003@%'");
                return session.execute("insert into stale_lead select lead from handoff where handoff like '%c0000%'");
            });

            assertThat(scored.score()).isEqualTo(1);
        }
    }

    @Test
    void theSameTrainingMakesTheSameTreesAndTheyAreReadBackAsTheyWere() {
        try (ScoredWorld scored = together()) {
            Candidate candidate = scored.train();
            String id = scored.promoted();

            KeptModel kept = scored.world.store.read(session -> new ModelRegistry(session).find(id).orElseThrow());

            assertThat(kept.model()).isEqualTo(candidate.model().orElseThrow());
            assertThat(kept.report()).isEqualTo(candidate.report());
            assertThat(kept.model().fitted()).isInstanceOf(FamilyModel.class);
            assertThat(kept.model().fitted().trouble()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"base64\":\"', '\"base64\":\"AAAA', the model was damaged in the store; make another: tasuki score --train",
        "'\"boosted_trees\",\"base', '\"gone\",\"base', 'nothing installed can read models of the kind gone; put its jar back beside the program, or make another: tasuki score --train'"
    })
    void aModelThatCannotBeAskedLeavesTheScoresAsTheyAre(String right, String wrong, String trouble) {
        try (ScoredWorld scored = together()) {
            String id = scored.promoted();
            scored.score();
            List<String> before = scored.world.rows("select * from handoff_score order by handoff");
            scored.world.work(session -> {
                session.execute("update score_model set parameters = replace(parameters, ?, ?)", right, wrong);
                return session.execute("insert into stale_lead values ('*')");
            });

            KeptModel kept = scored.world.store.read(session -> new ModelRegistry(session).find(id).orElseThrow());

            assertThat(kept.model().fitted().trouble())
                    .hasValue(trouble);
            assertThat(scored.score()).isZero();
            assertThat(scored.world.rows("select * from handoff_score order by handoff")).isEqualTo(before);
        }
    }

    private static Rival rival(ScoreReport report) {
        return Objects.requireNonNull(report.backtest()).rivals().getFirst();
    }
}
