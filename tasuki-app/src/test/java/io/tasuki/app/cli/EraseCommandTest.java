package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void aDryRunTellsWhatWouldGo() {
        assertThat(typist.type("erase", "marketing.contacts/101", "--dry-run")).isZero();

        assertThat(typist.out())
                .isEqualTo(
                        """
                        - marketing.contacts/101
                        - sales.Lead/00Q1
                          crm.marketing.contacts   1 row
                          field_write             7 rows
                        nothing erased yet; it would leave 2 handoffs counted on under a pseudonym
                        ! marketing.contacts 101  tasuki_outcome  (still stands in the CRM; erasing writes to none)
                        """);
        assertThat(typist.loop.calls).contains("erase marketing.contacts/101 dry");
    }

    @Test
    void whoIsSureErases() {
        assertThat(typist.type("erase", "marketing.contacts/101", "--yes")).isZero();

        assertThat(typist.out()).contains("\nerased; 2 handoffs counted on under a pseudonym\n");
        assertThat(typist.loop.calls).contains("erase marketing.contacts/101");
    }

    @Test
    void nothingIsErasedUnasked() {
        assertThat(typist.type("erase", "marketing.contacts/101")).isEqualTo(64);

        assertThat(typist.err()).startsWith("tasuki: erasing cannot be undone: look with --dry-run first, then say --yes\n");
        assertThat(typist.loop.calls).isEmpty();
    }

    @Test
    void aRecordHasAnAddress() {
        assertThat(typist.type("erase", "--yes")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: a record is missing: connection.object/id\n");

        assertThat(typist.type("erase", "101", "--yes")).isEqualTo(64);
        assertThat(typist.err()).contains("tasuki: '101' is not of the form connection.object/id\n");
    }

    @Test
    void theDocumentNamesWhatWentAndWhatStillStands() throws IOException {
        assertThat(typist.type("erase", "marketing.contacts/101", "--yes", "--output", "json")).isZero();
        JsonNode document = typist.json();

        assertThat(document.path("run_id").asText()).isEqualTo("r-4");
        assertThat(document.path("status").asText()).isEqualTo("succeeded");
        assertThat(document.path("dry_run").asBoolean()).isFalse();
        assertThat(document.path("records").path(1).asText()).isEqualTo("sales.Lead/00Q1");
        assertThat(document.path("tables").path("field_write").asLong()).isEqualTo(7);
        assertThat(document.path("handoffs_kept").asLong()).isEqualTo(2);
        assertThat(document.path("still_in_crm").path(0).path("field").asText()).isEqualTo("tasuki_outcome");
    }

    @Test
    void aLostKeyCanBeGivenUp() {
        assertThat(typist.type("erase", "--forget-erased")).isZero();
        assertThat(typist.out()).isEqualTo("3 traces of erased people forgotten; who is still in a CRM lands again\n");

        assertThat(typist.type("erase", "--forget-erased", "marketing.contacts/101")).isEqualTo(64);
    }
}
