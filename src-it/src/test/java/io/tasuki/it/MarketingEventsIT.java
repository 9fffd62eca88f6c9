package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Traces;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two won deals of a portal whose contacts came to a fair and a webinar, or stayed away: what the events are credited
/// with, without a word about them in the configuration; and nothing of it once a contact was erased.
class MarketingEventsIT {

    private static final String FIRST = "910001";
    private static final String SECOND = "910002";

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            reporting_currency: JPY
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}"}
            leads:
              from: marketing.contacts
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: marketing.deals
              link: [association]
            """;

    @TempDir
    private Path folder;

    private static DataSet portal() {
        return new DataSet(
                "events",
                Instant.parse("2026-06-01T00:00:00Z"),
                Side.of(
                        "4242",
                        ZoneOffset.UTC,
                        "JPY",
                        List.of(contacts(), deals(), associations(), events(), participations())),
                Side.of("00D000000000001EAA", ZoneOffset.UTC, "JPY", List.of()));
    }

    private static Table contacts() {
        return Table.of(
                "contacts",
                List.of("id", "createdAt", "updatedAt", "archived", "email", "hs_lifecyclestage_salesqualifiedlead_date"),
                List.of(contact(FIRST), contact(SECOND)));
    }

    private static List<String> contact(String id) {
        return List.of(id, "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "false", id + "@x.example", "2026-02-15T00:00:00Z");
    }

    private static Table deals() {
        return Table.of(
                "deals",
                List.of("id", "createdAt", "updatedAt", "archived", "dealname", "pipeline", "dealstage", "amount", "closedate"),
                List.of(deal("920001", "100000"), deal("920002", "50000")));
    }

    private static List<String> deal(String id, String amount) {
        return List.of(
                id, "2026-02-16T00:00:00Z", "2026-04-01T00:00:00Z", "false", "deal", "default", "closedwon", amount,
                "2026-04-01T00:00:00Z");
    }

    private static Table associations() {
        return Table.of(
                "associations",
                List.of("fromObjectType", "fromId", "toObjectType", "toId"),
                List.of(List.of("deals", "920001", "contacts", FIRST), List.of("deals", "920002", "contacts", SECOND)));
    }

    private static Table events() {
        return Table.of(
                "marketing_events",
                List.of("id", "createdAt", "eventName", "eventType"),
                List.of(
                        List.of("930001", "2026-01-01T00:00:00Z", "Spring fair", "TRADE_SHOW"),
                        List.of("930002", "2026-01-02T00:00:00Z", "Webinar", "WEBINAR")));
    }

    private static Table participations() {
        return Table.of(
                "event_participations",
                List.of("eventId", "contactId", "state", "occurredAt"),
                List.of(
                        List.of("930001", FIRST, "REGISTERED", "2026-01-10T00:00:00Z"),
                        List.of("930001", FIRST, "ATTENDED", "2026-01-20T00:00:00Z"),
                        List.of("930002", FIRST, "REGISTERED", "2026-02-01T00:00:00Z"),
                        List.of("930001", SECOND, "ATTENDED", "2026-01-21T00:00:00Z"),
                        List.of("930002", SECOND, "NO_SHOW", "2026-02-02T00:00:00Z")));
    }

    @Test
    void eventsAreCreditedAndThoseOfAnErasedContactAreGone() throws IOException {
        try (Loop loop = Loop.over(Sandbox.start(SandboxOptions.of(portal()).withLimits(Limits.OFF)), folder, CONFIGURATION)) {
            loop.product().json("poll");
            assertThat(credits(loop, "before.csv"))
                    .containsExactly(
                            FIRST + " first TRADE_SHOW 1.0 100000 2026-01-10T00:00:00Z {\"state\":\"ATTENDED\"}",
                            FIRST + " first WEBINAR 0.0 0 2026-02-01T00:00:00Z {\"state\":\"REGISTERED\"}",
                            FIRST + " last TRADE_SHOW 0.0 0 2026-01-10T00:00:00Z {\"state\":\"ATTENDED\"}",
                            FIRST + " last WEBINAR 1.0 100000 2026-02-01T00:00:00Z {\"state\":\"REGISTERED\"}",
                            FIRST + " linear TRADE_SHOW 0.5 50000 2026-01-10T00:00:00Z {\"state\":\"ATTENDED\"}",
                            FIRST + " linear WEBINAR 0.5 50000 2026-02-01T00:00:00Z {\"state\":\"REGISTERED\"}",
                            SECOND + " first TRADE_SHOW 1.0 50000 2026-01-21T00:00:00Z {\"state\":\"ATTENDED\"}",
                            SECOND + " last TRADE_SHOW 1.0 50000 2026-01-21T00:00:00Z {\"state\":\"ATTENDED\"}",
                            SECOND + " linear TRADE_SHOW 1.0 50000 2026-01-21T00:00:00Z {\"state\":\"ATTENDED\"}");
            assertThat(Traces.inStore(loop.product().store(), FIRST)).anyMatch(trace -> trace.contains("event_participations"));

            JsonNode erased = loop.product().json("erase", "marketing.contacts/" + FIRST, "--yes");
            loop.product().json("poll");

            assertThat(erased.get("tables").toString()).contains("event_participations");
            assertThat(Traces.inStore(loop.product().store(), FIRST)).isEmpty();
            assertThat(credits(loop, "after.csv"))
                    .as("the counts stand, the touches do not")
                    .noneMatch(row -> row.startsWith(FIRST))
                    .noneMatch(row -> row.contains("WEBINAR"))
                    .contains(SECOND + " linear TRADE_SHOW 1.0 50000 2026-01-21T00:00:00Z {\"state\":\"ATTENDED\"}");
        }
    }

    private List<String> credits(Loop loop, String name) throws IOException {
        Path file = folder.resolve(name);
        loop.product().json("export", "attribution", "--models", "first,last,linear", "--to", file.toString());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> row.getField("handoff_id").replaceAll("^.*/(\\d+).*$", "$1")
                            + Stream.of("model", "channel", "credit", "won_revenue", "touched_at", "details")
                                    .map(row::getField)
                                    .collect(Collectors.joining(" ", " ", "")))
                    .toList();
        }
    }
}
