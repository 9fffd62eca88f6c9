package io.tasuki.stage.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandoffScoresTest {

    private final ScoredWorld scored = ScoredWorld.telling();
    private final World world = scored.world;

    @AfterEach
    void close() {
        scored.close();
    }

    @Test
    void withoutAPromotedModelNothingIsScored() {
        world.work(session -> new ModelRegistry(session).keep(scored.train(), ScoredWorld.NOW));

        assertThat(scored.score()).isZero();
    }

    @Test
    void everyHandoffIsScoredOnceAndTheSecondTimeNone() {
        scored.promoted();

        assertThat(scored.score()).isEqualTo(1000);
        assertThat(scored.score()).isZero();
        world.work(session -> session.execute("insert into stale_lead values ('*')"));
        assertThat(scored.score()).as("looked at, and still the same").isZero();
    }

    @Test
    void reasonsSumToTheScoreAndComeStrongestFirst() {
        scored.promoted();
        scored.score();

        assertThat(world.rows("select count(*) from handoff_score where abs(list_sum(list_transform(reasons, lambda r: r.effect)) - (logit - base_logit)) > 1e-12"))
                .containsExactly("0");
        assertThat(world.rows("select count(*) from handoff_score where score <> round(100 / (1 + exp(-logit)))")).containsExactly("0");
        assertThat(world.rows("select distinct reasons[1].attribute, reasons[1].value, reasons[1].effect > 0 from handoff_score order by all"))
                .containsExactly("origin list false", "origin referral true");
    }

    @Test
    void theBestHandoffsAreGradedAndTheRestIsOrdered() {
        scored.promoted();
        scored.score();

        assertThat(world.rows("select grade from handoff_score group by grade order by min(logit) desc").getFirst()).isEqualTo("A");
        assertThat(world.rows("select grade, min(logit) from handoff_score group by grade order by grade"))
                .hasSizeGreaterThan(1);
        assertThat(world.rows("select count(*) from handoff_score as a, handoff_score as b where a.logit > b.logit and a.grade > b.grade"))
                .containsExactly("0");
    }

    @Test
    void aChangedInputRescoresExactlyThatHandoff() {
        scored.promoted();
        scored.score();
        List<String> before = world.rows("select handoff, score, scored_at from handoff_score order by handoff");
        world.work(session -> {
            session.execute("update handoff_attribute set value = 'list' where attribute = 'origin' and handoff like '%c00003@%'");
            return session.execute("insert into stale_lead select lead from handoff where handoff like '%c0000%'");
        });

        assertThat(scored.score()).isEqualTo(1);

        List<String> after = world.rows("select handoff, score, scored_at from handoff_score order by handoff");
        assertThat(after).hasSize(1000);
        assertThat(after.stream().filter(row -> !before.contains(row)).toList())
                .singleElement()
                .asString()
                .contains("c00003@");
    }

    @Test
    void anAttributeTheModelDoesNotKnowChangesNothing() {
        scored.promoted();
        scored.score();
        world.work(session -> {
            session.execute("insert into handoff_attribute by name select * replace ('new' as attribute) from handoff_attribute where attribute = 'size'");
            return session.execute("insert into stale_lead values ('*')");
        });

        assertThat(scored.score()).isZero();
    }

    @Test
    void promotingAnotherModelScoresEverybodyAnew() {
        scored.promoted();
        scored.score();
        ScoreRequest shorter = new ScoreRequest(
                ScoredWorld.NOW, 15, ScoredWorld.request().recipe(), List.of(), AskedWindows.NONE, ScoredWorld.ZONE);
        String other = world.work(session -> {
            ModelRegistry registry = new ModelRegistry(session);
            String id = registry.keep(Training.train(session, shorter, List.of("origin")), ScoredWorld.NOW.plusSeconds(1));
            registry.promote(id, "user", ScoredWorld.NOW.plusSeconds(1));
            return id;
        });

        assertThat(scored.score()).isEqualTo(1000);
        assertThat(world.rows("select distinct model from handoff_score")).containsExactly(other);
        assertThat(scored.score()).isZero();
    }

    @Test
    void theSameTrainingMakesTheSameModel() {
        String first = scored.promoted();

        assertThat(scored.promoted()).isEqualTo(first).startsWith("20261120-");
        assertThat(world.rows("select count(*) from score_model")).containsExactly("1");
    }

    @Test
    void ambiguousLeadsHaveNoScore() {
        scored.promoted();
        scored.score();
        world.work(session -> {
            session.execute("update handoff set ambiguous = true where handoff like '%c00007@%'");
            return session.execute("insert into stale_lead select lead from handoff where ambiguous");
        });

        assertThat(scored.score()).isZero();
        assertThat(world.rows("select count(*) from handoff_score")).containsExactly("999");
    }

    @Test
    void aModelThatWasKeptBeforeThereWereOtherKindsIsStillRead() {
        Training.Candidate candidate = scored.train();
        String id = world.work(session -> {
            String kept = new ModelRegistry(session).keep(candidate, ScoredWorld.NOW);
            session.execute("update score_model set parameters = replace(parameters, '\"fitted\":{\"form\":\"scorecard\",', '\"card\":{')");
            session.execute("update score_model set report = replace(report, ',\"rivals\":[]', '')");
            return kept;
        });

        KeptModel kept = world.store.read(session -> new ModelRegistry(session).find(id).orElseThrow());

        assertThat(world.rows("select parameters like '%\"card\"%' and report not like '%rivals%' from score_model")).containsExactly("true");
        assertThat(kept.model()).isEqualTo(candidate.model().orElseThrow());
        assertThat(kept.report()).isEqualTo(candidate.report());
    }

    @Test
    void aKeptModelIsReadBackAsItWas() {
        Training.Candidate candidate = scored.train();
        String id = world.work(session -> new ModelRegistry(session).keep(candidate, ScoredWorld.NOW));

        KeptModel kept = world.store.read(session -> new ModelRegistry(session).find(id).orElseThrow());

        assertThat(kept.model()).isEqualTo(candidate.model().orElseThrow());
        assertThat(kept.report()).isEqualTo(candidate.report());
        assertThat(kept.told(ScoredWorld.ZONE).reason()).endsWith("; not promoted yet: tasuki score --promote " + id);
    }
}
