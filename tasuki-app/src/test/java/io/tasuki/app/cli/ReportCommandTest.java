package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void theDocumentSaysOfEveryValueWhichSortItIs() throws IOException {
        assertThat(typist.type("report", "--output", "json")).isZero();

        JsonNode report = typist.json();
        assertThat(report.at("/week").toString()).isEqualTo("{\"from\":\"2026-11-23\",\"until\":\"2026-11-28\"}");
        assertThat(report.at("/sections/0/blocks/0").toString())
                .isEqualTo("{\"block\":\"figures\",\"id\":\"week\",\"figures\":[{\"id\":\"handoffs\",\"value\":{\"kind\":\"count\",\"value\":1},"
                        + "\"before\":{\"kind\":\"count\",\"value\":0},\"plan\":null,\"listing\":\"records_1\"}]}");
        assertThat(report.at("/sections/1/blocks/0/remarks/0/id").asText()).isEqualTo("nothing_to_decide");
        assertThat(report.at("/listings/0/records/0").toString())
                .isEqualTo("{\"record\":\"marketing.contacts/1\",\"link\":null,\"values\":[{\"kind\":\"day\",\"value\":\"2026-11-24\"}]}");
    }

    @Test
    void aDayIsItsEndInTheConfiguredZone() {
        typist.type("report", "--as-of", "2026-11-27", "--output", "json");

        assertThat(typist.loop.calls).contains("report Optional[2026-11-27T14:59:59Z]");
    }

    @Test
    void thePageIsWrittenInTheLanguageThatIsAskedFor() throws IOException {
        Path page = folder.resolve("week.html");

        assertThat(typist.type("report", "--lang", "ja", "--to", page.toString())).isZero();

        assertThat(Files.readString(page)).contains("<html lang=\"ja\"").contains("data-figure=\"handed_over/week/handoffs\"");
        assertThat(typist.out()).isEqualTo("week 2026-11-23 to 2026-11-28 written to " + page + "\n");
    }

    @Test
    void withoutAPlaceForThePageTheDocumentHasToBeAskedFor() {
        assertThat(typist.type("report")).isEqualTo(64);

        assertThat(typist.err()).contains("name the page with --to FILE, or add --output json for the document behind it");
    }
}
