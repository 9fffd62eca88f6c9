package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.reference.PlantedWorld;
import io.tasuki.reference.ReferenceData;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// 6,000 handoffs are written to both CRMs and taken back: everything stands as before, but for what people touched.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlantedRevertIT {

    private static final long SEED = 20;
    private static final int EDITED = 20;
    private static final Set<String> STAMPS =
            Set.of("updatedat", "lastmodifieddate", "hs_lastmodifieddate", "systemmodstamp", "lastmodifiedbyid");

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            reporting_currency: JPY
            {connections}
            leads: {from: marketing.contacts}
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              marketing.contacts: [outcome, outcome_at, stage, won_amount, days_to_win, deal_reference, handoff_at]
              sales.Contact: [outcome, outcome_at]
            """;

    private Loop loop;
    private Map<String, String> before;
    private String run = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set(PlantedWorld.SET)).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
        before = values();
    }

    @AfterAll
    void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    @Test
    @Order(1)
    void whatASyncWroteIsTakenBackToTheLastValue() {
        JsonNode sync = loop.product().json("sync");
        assertThat(sync.path("applied").asLong()).isGreaterThan(6000);
        assertThat(values()).isNotEqualTo(before);

        JsonNode revert = loop.product().json("revert", sync.path("run_id").asText());

        assertThat(revert.path("applied").asLong()).isEqualTo(sync.path("applied").asLong());
        assertThat(revert.path("kept")).isEmpty();
        assertThat(difference(before, values())).isEmpty();
    }

    @Test
    @Order(2)
    void whatWasTakenBackIsNotWrittenAgainUntilSomebodySaysSo() {
        loop.people().clearJournals();
        assertThat(loop.product().json("sync").path("applied").asLong()).isZero();
        assertThat(loop.journalled("records_written")).isZero();

        JsonNode retry = loop.product().json("retry", "--all");

        assertThat(retry.path("applied").asLong()).isGreaterThan(6000);
        run = retry.path("run_id").asText();
    }

    @Test
    @Order(3)
    void whatTwentyPeopleEditedStaysAndIsListed() {
        Map<String, String> edits = edit();

        Product.Result result = loop.product().run("revert", run);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        JsonNode revert = result.json();

        Set<String> kept = StreamSupport.stream(revert.path("kept").spliterator(), false)
                .map(value -> value.path("connection").asText() + "." + value.path("object").asText() + "/"
                        + value.path("id").asText() + " " + value.path("field").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).as("seed " + SEED).isEqualTo(new TreeSet<>(edits.keySet()));
        Map<String, String> expected = new TreeMap<>(before);
        expected.putAll(edits);
        assertThat(difference(expected, values())).as("seed " + SEED).isEmpty();
    }

    // Ten contacts on either side, each with an outcome that we never wrote there.
    private Map<String, String> edit() {
        Map<String, String> edits = new TreeMap<>();
        SandboxControl people = loop.people();
        edits.putAll(edit(people.marketing(), "marketing.contacts", "tasuki_outcome"));
        edits.putAll(edit(people.sales(), "sales.Contact", "Tasuki_Outcome__c"));
        return edits;
    }

    private Map<String, String> edit(String server, String object, String field) {
        String name = object.substring(object.indexOf('.') + 1);
        List<JsonNode> records = new ArrayList<>(loop.people().records(server, name, false));
        records.removeIf(record -> record.path(field).asText("").isEmpty());
        Collections.shuffle(records, new Random(SEED));
        Map<String, String> edits = new TreeMap<>();
        for (JsonNode record : records.subList(0, EDITED / 2)) {
            String id = record.path("Id").asText(record.path("id").asText());
            loop.people().edit(server, name, id, Map.of(field, "returned"));
            edits.put(object + "/" + id + " " + field, "returned");
        }
        return edits;
    }

    /// Every value of every record that is not blank and no stamp.
    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        loop.people().everything().forEach((object, records) -> records.forEach(record -> {
            String address = object + "/" + record.path("Id").asText(record.path("id").asText());
            record.properties().forEach(field -> {
                String text = field.getValue().isNull() ? "" : field.getValue().asText();
                if (!text.isEmpty() && !STAMPS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                    values.put(address + " " + field.getKey(), text);
                }
            });
        }));
        return values;
    }

    private static Map<String, String> difference(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> difference = new TreeMap<>();
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        names.forEach(name -> {
            String wanted = expected.getOrDefault(name, "");
            String found = actual.getOrDefault(name, "");
            if (!wanted.equals(found)) {
                difference.put(name, wanted + " became " + found);
            }
        });
        return difference;
    }
}
