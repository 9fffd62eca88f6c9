package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.explain.HandoffStory;
import io.tasuki.explain.HandoffStory.Reason;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.ExplainQuery;
import io.tasuki.run.query.ScoreQuery;
import io.tasuki.run.query.ScoreQuery.Action;
import io.tasuki.stage.score.ScoreReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores from training to the CRM's fields.
class ScoresTest {

    private static final String SETTINGS = "score: {horizon_days: 10, promote: %s}\n";

    @TempDir
    private Path folder;

    private Loop loop;
    private final List<String> people = new ArrayList<>();

    @BeforeEach
    void aYearOfLeadsOfWhomReferralsAreWon() {
        loop = new Loop(folder);
        loop.writes("score, score_grade, score_reasons, score_model");
        for (int i = 0; i < 360; i++) {
            String origin = i % 3 == 0 ? "referral" : "list";
            boolean won = i % 3 == 0 ? i % 2 == 0 : i % 25 == 1;
            people.add(loop.crm.create("Person", Map.of("name", "n", "origin", origin, "handed_over", loop.crm.now().toString())));
            loop.deal(people.getLast(), won ? "Won" : "Lost", "100");
            loop.later(Duration.ofDays(1));
        }
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void aModelThatPassesScoresEverybodyInTheNextSyncAndNobodyInTheOneAfter() {
        loop.configure(SETTINGS.formatted("automatic"));
        assertThat(loop.sync().applied()).isZero();

        ScoreReport trained = score(new Action.Train());
        SyncReport first = loop.sync();
        SyncReport second = loop.sync();

        assertThat(trained.status()).isEqualTo("published");
        String id = Objects.requireNonNull(Objects.requireNonNull(trained.model()).id());
        assertThat(first.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(first.applied()).isEqualTo(4 * 360);
        assertThat(second.plan().toChange()).isZero();
        assertThat(second.applied()).isZero();
        String referral = people.getFirst();
        assertThat(loop.stored(referral, "score_grade")).isEqualTo("A");
        assertThat(Integer.parseInt(loop.stored(referral, "score"))).isBetween(40, 60);
        assertThat(loop.stored(referral, "score_reasons")).isEqualTo("origin referral raises it");
        assertThat(loop.stored(people.get(1), "score_reasons")).isEqualTo("origin list lowers it");
        assertThat(loop.stored(referral, "score_model")).isEqualTo(id);
    }

    @Test
    void trainingTheSameAgainChangesNothing() {
        loop.configure(SETTINGS.formatted("automatic"));
        loop.sync();
        ScoreReport first = score(new Action.Train());
        loop.sync();

        assertThat(score(new Action.Train()).model()).isEqualTo(first.model());
        assertThat(loop.sync().plan().toChange()).isZero();
    }

    @Test
    void byHandNothingIsWrittenUntilSomebodyPromotes() {
        loop.configure(SETTINGS.formatted("by_hand"));
        loop.sync();
        ScoreReport trained = score(new Action.Train());
        String id = Objects.requireNonNull(Objects.requireNonNull(trained.model()).id());
        assertThat(trained.reason()).endsWith("; not promoted yet: tasuki score --promote " + id);
        assertThat(loop.sync().applied()).isZero();

        ScoreReport promoted = score(new Action.Promote(id));

        assertThat(Objects.requireNonNull(promoted.model()).promotedBy()).isEqualTo("user");
        assertThat(loop.sync().applied()).isEqualTo(4 * 360);
        assertThat(score(new Action.Show()).model()).isEqualTo(promoted.model());
    }

    @Test
    void whatWasNeverMadeIsNotPromoted() {
        loop.configure(SETTINGS.formatted("by_hand"));
        loop.sync();

        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> score(new Action.Promote("nobody")))
                .withMessage("there is no model nobody; 'tasuki score --train' makes one and names it");
    }

    @Test
    void whatDidNotPassIsNeitherPromotedByItselfNorByHand() {
        loop.configure(SETTINGS.formatted("automatic").replace("10", "10, attributes: [handoff_weekday]"));
        loop.sync();

        ScoreReport trained = score(new Action.Train());

        assertThat(trained.status()).isEqualTo("no_usable_signal");
        String id = Objects.requireNonNull(Objects.requireNonNull(trained.model()).id());
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> score(new Action.Promote(id)))
                .withMessageStartingWith("the model " + id + " is not promoted: on later handoffs ");
        assertThat(loop.sync().applied()).isZero();
    }

    @Test
    void aModelThatDoesNotPassLeavesTheScoresOfTheOneBefore() {
        loop.configure(SETTINGS.formatted("automatic"));
        loop.sync();
        score(new Action.Train());
        loop.sync();
        String before = loop.stored(people.getFirst(), "score");
        loop.configure(SETTINGS.formatted("automatic").replace("10", "10, attributes: [handoff_weekday]"));

        score(new Action.Train());

        assertThat(loop.sync().plan().toChange()).isZero();
        assertThat(loop.stored(people.getFirst(), "score")).isEqualTo(before);
    }

    @Test
    void weekdaysAreWrittenByName() {
        loop.configure(SETTINGS.formatted("automatic").replace("10", "10, attributes: [origin, handoff_weekday]"));
        loop.sync();
        score(new Action.Train());
        loop.sync();

        assertThat(loop.stored(people.getFirst(), "score_reasons"))
                .matches("origin referral raises it; handoff_weekday (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (raises|lowers) it");
    }

    @Test
    void aNewLeadIsScoredWithTheModelThatIsThere() {
        loop.configure(SETTINGS.formatted("automatic"));
        loop.sync();
        score(new Action.Train());
        loop.sync();
        String fresh = loop.crm.create("Person", Map.of("name", "n", "origin", "fair", "handed_over", loop.crm.now().toString()));
        loop.later(Duration.ofHours(1));

        assertThat(loop.sync().applied()).isEqualTo(4);
        assertThat(loop.stored(fresh, "score")).isNotEmpty();
    }

    @Test
    void theExplanationsReasonsSumToTheScore() {
        loop.configure(SETTINGS.formatted("automatic"));
        loop.sync();
        score(new Action.Train());
        loop.sync();

        HandoffStory.@Nullable Score told;
        try (Tasuki tasuki = loop.open()) {
            ExplainQuery query = new ExplainQuery(RecordAddress.parse("all.Person/" + people.getFirst()), Optional.empty());
            told = Objects.requireNonNull(tasuki.explain(query).lead()).handoffs().getFirst().score();
        }

        double sum = Objects.requireNonNull(told).reasons().stream().mapToDouble(Reason::effect).sum();
        assertThat(sum).isCloseTo(told.logit() - told.baseLogit(), within(1e-12));
        assertThat(told.score()).isEqualTo((int) Math.round(100 * told.probability()));
        assertThat(Integer.toString(told.score())).isEqualTo(loop.stored(people.getFirst(), "score"));
    }

    @Test
    void theDoctorSaysThatNoModelIsPromoted() {
        loop.configure(SETTINGS.formatted("automatic"));
        loop.sync();
        assertThat(remarks()).containsExactly("info");
        score(new Action.Train());

        assertThat(remarks()).isEmpty();
    }

    private List<String> remarks() {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.doctor().findings().stream()
                    .filter(finding -> finding.check().equals("score"))
                    .map(finding -> finding.severity())
                    .toList();
        }
    }

    private ScoreReport score(Action action) {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.score(ScoreQuery.of(action));
        }
    }
}
