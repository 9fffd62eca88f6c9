package io.tasuki.salesforce.trouble;

import static io.tasuki.salesforce.BulkWire.HEADER;
import static io.tasuki.salesforce.BulkWire.JOB;
import static io.tasuki.salesforce.BulkWire.RESULTS;
import static io.tasuki.salesforce.BulkWire.complete;
import static io.tasuki.salesforce.BulkWire.lead;
import static io.tasuki.salesforce.BulkWire.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.BulkWire;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Row 13: a byte order mark, NUL and newlines within values. Other charsets are shown by `BulkReadingTest`.
class CsvTrapsTest {

    private static final String BODY =
            "\uFEFF" + HEADER + lead(1, "first\nsecond, \"\"third\"\"", "1.0E+3") + lead(2, "n\u0000ul", "0.5");

    @Test
    void linesAndCommasAreNotRecordsAndFields() {
        List<String> lines = BODY.lines().toList();

        assertThat(lines.size() - 1).as("two records").isNotEqualTo(2);
        assertThat(lines.getFirst()).as("the name of the first column").doesNotStartWith("\"Id\"");
        assertThat(BODY).contains("\u0000");
    }

    @Test
    void everyRecordArrivesAsAQueryWouldTellIt() throws CrmException {
        try (BulkWire wire = new BulkWire()) {
            wire.org.answers(JOB, complete(2));
            wire.org.answers(RESULTS, page("null", 2, BODY));

            wire.poll();

            assertThat(wire.heard.rows.get(0).values()).containsExactly("first\nsecond, \"third\"", "1000");
            assertThat(wire.heard.rows.get(1).values()).containsExactly("nul", "0.5");
        }
    }
}
