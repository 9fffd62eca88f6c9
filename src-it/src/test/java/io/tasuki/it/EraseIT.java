package io.tasuki.it;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.CrmDump;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.it.support.Traces;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A person of both CRMs asks to be forgotten.
class EraseIT {

    private static final long SEED = 11;
    private static final int LEADS = 150;

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                lead_source: marketing.contacts.lead_source
                name: marketing.contacts.lastname
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              marketing.contacts: [outcome, outcome_at, stage, won_amount]
              sales.Contact: [outcome]
            """;

    @TempDir
    Path folder;

    private Loop loop;
    private String contact;
    private String email;
    private JsonNode conversion;
    private Map<String, List<String>> crms;

    @BeforeEach
    void aWonLeadOfBothCrms() {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(LEADS, SEED).data()).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
        loop.product().json("sync");
        JsonNode person = loop.marketing("contacts").stream()
                .filter(record -> record.path("tasuki_outcome").asText("").equals("won"))
                .filter(record -> writtenInSales(record.path("email").asText("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("seed " + SEED + " has no won lead of both CRMs"));
        contact = "marketing.contacts/" + person.path("id").asText(person.path("hs_object_id").asText());
        email = person.path("email").asText();
        conversion = conversion();
        crms = CrmDump.of(loop.people());
        assertThat(Traces.inStore(loop.product().store(), email)).as("seed " + SEED).isNotEmpty();
    }

    private boolean writtenInSales(String address) {
        return !address.isEmpty()
                && loop.sales("Contact").stream()
                                .filter(record -> record.path("Email").asText("").equals(address))
                                .filter(record -> record.path("Tasuki_Outcome__c").asText("").equals("won"))
                                .count()
                        == 1;
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private JsonNode conversion() {
        return loop.product().json("conversion", "--attribute", "lead_source", "--horizon", "ever", "--as-of", "2030-01-01");
    }

    @Test
    void countsStandNothingIsLeftAndNobodyComesBack() {
        JsonNode looked = loop.product().json("erase", contact, "--dry-run");
        JsonNode erased = loop.product().json("erase", contact, "--yes");

        assertThat(erased.get("records")).isEqualTo(looked.get("records"));
        assertThat(erased.get("tables")).isEqualTo(looked.get("tables"));
        assertThat(erased.get("records").toString()).contains("sales.Contact/").contains(contact);
        assertThat(erased.get("still_in_crm").toString()).contains("tasuki_outcome").contains("Tasuki_Outcome__c");
        assertForgotten(erased.get("records"));

        loop.people().advance(Duration.ofDays(2));
        JsonNode sync = loop.product().json("sync");

        assertThat(sync.get("status").asText()).isEqualTo("succeeded");
        assertThat(sync.get("applied").asInt()).isZero();
        assertForgotten(erased.get("records"));
    }

    private void assertForgotten(JsonNode records) {
        Path store = loop.product().store();
        assertThat(conversion()).isEqualTo(conversion);
        assertThat(CrmDump.of(loop.people())).isEqualTo(crms);
        assertThat(Traces.inStore(store, email)).isEmpty();
        assertThat(Traces.inFiles(store, email)).isEmpty();
        records.forEach(record -> {
            String id = record.asText().substring(record.asText().indexOf('/') + 1);
            assertThat(Traces.inStore(store, id)).as(record.asText()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void killedAnywhereItIsFinishedByTheNextCommand(Deadly moment) throws IOException, InterruptedException {
        JsonNode records = loop.product().json("erase", contact, "--dry-run").get("records");

        int exit = eraseKilledAt(moment);
        loop.product().json("status");
        loop.product().json("erase", contact, "--yes");

        assertThat(exit).as("died of the kill").isIn(137, 0);
        assertForgotten(records);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("tasuki.duckdb")))
                    .containsExactlyInAnyOrder("tasuki.duckdb", "tasuki.duckdb.key");
        }
    }

    /// What is seen of an erasure from outside.
    enum Deadly {
        KEY_MADE("ENTRY_CREATE tasuki.duckdb.key"),
        COPY_BEGUN("ENTRY_CREATE tasuki.duckdb.new"),
        COPY_TOOK_OVER("ENTRY_DELETE tasuki.duckdb.new");

        private final String event;

        Deadly(String event) {
            this.event = event;
        }

        boolean in(WatchKey seen) {
            return seen.pollEvents().stream()
                    .anyMatch(happened -> (happened.kind() + " " + happened.context()).equals(event));
        }
    }

    private int eraseKilledAt(Deadly moment) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, ENTRY_CREATE, ENTRY_DELETE);
            Product.Started erase = loop.product().start("erase", contact, "--yes");
            boolean seen = false;
            while (!seen) {
                WatchKey key = watch.poll(2, TimeUnit.MINUTES);
                assertThat(key).as(moment + " was seen").isNotNull();
                seen = moment.in(key);
                key.reset();
            }
            erase.kill();
            return erase.await().exitCode();
        }
    }
}
