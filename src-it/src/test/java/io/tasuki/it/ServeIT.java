package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.HeldCall;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other processes see while one works on the store.
class ServeIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes: {lead_source: marketing.contacts.lead_source}
            handoff: {at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date}
            deals: {from: sales.Opportunity, link: [conversion, contact_role]}
            conversion: {horizon_days: ever}
            write_back: {marketing.contacts: [outcome]}
            schedule: "0 4 * * *"
            """;

    private Loop loop;

    @BeforeEach
    void start(@TempDir Path folder) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(200, 3).data()).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void statusAndConversionWorkInTheMiddleOfARunOfServe() {
        loop.product().json("sync");
        try (HeldCall held = new HeldCall()) {
            loop.sandbox().listen(held);
            Product.Started serve = loop.product().start("serve", "--once");
            held.awaitCall();

            Product.Result status = loop.product().elsewhere("status");
            Product.Result conversion = loop.product().elsewhere("conversion");

            assertThat(status.exitCode()).as(status.errors()).isZero();
            assertThat(status.json().isObject()).isTrue();
            assertThat(conversion.exitCode()).as(conversion.errors()).isZero();
            assertThat(conversion.json().get("overall").get("handoffs").asInt()).isPositive();
            held.close();
            assertThat(serve.await().exitCode()).isZero();
        }
    }

    @Test
    void aSecondSyncGetsASentenceAndNoStackTrace() {
        try (HeldCall held = new HeldCall()) {
            loop.sandbox().listen(held);
            Product.Started first = loop.product().start("sync");
            held.awaitCall();

            Product.Result second = loop.product().elsewhere("sync");

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).isEmpty();
            assertThat(second.errors())
                    .contains("another process has the store")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
            held.close();
            assertThat(first.await().exitCode()).isZero();
        }
    }

    @Test
    void serveFinishesOnATermSignal() {
        try (HeldCall held = new HeldCall()) {
            loop.sandbox().listen(held);
            Product.Started serve = loop.product().start("serve", "--once");
            held.awaitCall();

            serve.process().destroy();
            held.close();

            assertThat(serve.await().exitCode()).isEqualTo(143);
        }
        loop.sandbox().listen(CallListener.NONE);
        assertThat(loop.product().json("sync").get("status").asText()).isEqualTo("succeeded");
        assertThat(loop.valuesOf(loop.people().marketing(), "contacts", "tasuki_outcome")).containsKey("won");
    }
}
