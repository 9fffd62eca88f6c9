package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a plan says it will cost, beside what applying it does cost, as both journals count it.
class PlanEstimateIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
            handoff: {at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date}
            deals: {from: sales.Opportunity, link: [conversion, contact_role]}
            write_back:
              marketing.contacts: [outcome, outcome_at, stage, handoff_at]
              sales.Contact: [outcome, handoff_at]
            """;

    private static final int PEOPLE = 1_500;
    private static final long SEED = 5;

    private Loop loop;

    @BeforeEach
    void start(@TempDir Path folder) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(PEOPLE, SEED).data()).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
        loop.product().json("poll");
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    // One after the other over the same store: each plan takes the next records, the last one all that are left.
    @Test
    void theEstimateIsWithinATenthOfWhatApplyingCosts() {
        List<JsonNode> plans = new ArrayList<>();
        for (int records : List.of(50, 1, 99, 100, 101, 1_000)) {
            JsonNode plan = loop.product().json("plan", "--limit", Integer.toString(records));
            assertThat(plan.at("/summary/records").asLong()).isEqualTo(records);
            plans.add(applied(plan));
        }
        plans.add(applied(loop.product().json("plan")));

        assertThat(plans.getFirst().get("new_fields")).hasSize(6);
    }

    private JsonNode applied(JsonNode plan) {
        long before = calls();
        JsonNode applied = loop.product().json("apply", plan.get("plan_id").asText());
        assertThat(applied.get("applied").asLong()).isEqualTo(plan.at("/summary/to_change").asLong());
        assertThat(calls() - before).as("told by apply").isEqualTo(sum(applied.get("api_calls")));
        assertClose(plan, applied);
        return plan;
    }

    private static void assertClose(JsonNode plan, JsonNode applied) {
        long estimated = sum(plan.get("estimated_api_calls"));
        double used = sum(applied.get("api_calls"));
        assertThat((double) estimated)
                .as("estimated %s, used %s", plan.get("estimated_api_calls"), applied.get("api_calls"))
                .isCloseTo(used, within(used * 0.1));
    }

    private long calls() {
        return calls(loop.people().journal(loop.people().marketing()))
                + calls(loop.people().journal(loop.people().sales()));
    }

    private static long calls(JsonNode journal) {
        long calls = 0;
        for (JsonNode call : journal.get("calls")) {
            calls += call.get("count").asLong();
        }
        return calls;
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
