package io.tasuki.stage.apply;

import static io.tasuki.stage.apply.ToTheEnd.TO_THE_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.Capabilities.WriteJobs;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches of 50, or jobs of 101 to 300 where one object has much to write.
class JobBatchesTest {

    private final Scene scene = new Scene("outcome");
    private final JobTaker taker = new JobTaker(scene.adapter());

    @BeforeEach
    void throughTheTaker() {
        scene.through(inner -> taker);
        scene.fieldsExist();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aFewChangesGoInBatches() {
        scene.leads(100);

        apply(scene.plan());

        assertThat(taker.sizes).containsExactly(50, 50);
    }

    @Test
    void manyChangesOfOneObjectGoInJobsAndTheRestInBatches() {
        scene.leads(370);

        PlanResult plan = scene.plan();
        ApplyResult applied = apply(plan);

        assertThat(taker.sizes).containsExactly(300, 50, 20);
        assertThat(applied.applied()).isEqualTo(370);
        assertThat(plan.estimatedCalls())
                .as("one look at the fields, 8 + 2 reads, one job and two batches")
                .containsExactly(Map.entry("marketing", 1L + (8 + 2) + (4 + 2)));
    }

    @Test
    void whatAJobRefusesForNowIsSentAgainInBatchesAndLaterJobsWaitUntilAllGoesWell() {
        List<String> ids = scene.leads(600);
        taker.heldInJobs.addAll(ids);

        ApplyResult applied = apply(scene.plan());

        assertThat(applied.applied()).isEqualTo(600);
        assertThat(taker.sizes).startsWith(300, 50, 50, 50, 50, 50, 50);
    }

    private ApplyResult apply(PlanResult plan) {
        return new Applier(scene.store, Map.of("marketing", taker), scene.fields())
                .apply(new ApplyRequest(plan.planId(), "run1", scene.crm.now(), false), TO_THE_END);
    }

    @Test
    void aJobHasMoreUpdatesThanABatch() {
        Capabilities capabilities = new Capabilities(true, true, false, true, 50, 100, Optional.of(new WriteJobs(100, 300)));

        assertThat(List.of(100, 101, 300, 301).stream().map(capabilities::asJob)).containsExactly(false, true, true, false);
    }
}
