package io.tasuki.salesforce.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoqlTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-02T00:00:00Z");
    private static final List<String> COLUMNS = List.of("Id", "SystemModstamp");

    @Test
    void theFirstWindowHasNoLowerBound() {
        assertThat(Soql.window(
                        "Lead", COLUMNS, "SystemModstamp", new Window(Optional.empty(), TO), Optional.empty(), false))
                .isEqualTo("SELECT Id,SystemModstamp FROM Lead WHERE SystemModstamp < 2026-01-02T00:00:00Z"
                        + " ORDER BY SystemModstamp, Id");
    }

    @Test
    void aLaterWindowHasBothBounds() {
        Window window = new Window(Optional.of(FROM), TO);

        assertThat(Soql.window("Lead", COLUMNS, "SystemModstamp", window, Optional.empty(), false))
                .contains("WHERE SystemModstamp >= 2026-01-01T00:00:00Z AND SystemModstamp < 2026-01-02T00:00:00Z");
    }

    @Test
    void aResumedWindowGoesOnBehindTheLastRowEvenAmongEqualStamps() {
        Window window = new Window(Optional.of(FROM), TO);
        Position position = new Position(FROM.plusSeconds(5), "00Q1");

        assertThat(Soql.window("Lead", COLUMNS, "SystemModstamp", window, Optional.of(position), false))
                .contains("WHERE (SystemModstamp > 2026-01-01T00:00:05Z"
                        + " OR (SystemModstamp = 2026-01-01T00:00:05Z AND Id > '00Q1'))"
                        + " AND SystemModstamp < 2026-01-02T00:00:00Z");
    }

    @Test
    void aQuoteInAnIdCannotEndTheText() {
        assertThat(Soql.byId("Lead", List.of("Id"), List.of("a'b", "c\\d")))
                .isEqualTo("SELECT Id FROM Lead WHERE Id IN ('a\\'b','c\\\\d')");
    }
}
