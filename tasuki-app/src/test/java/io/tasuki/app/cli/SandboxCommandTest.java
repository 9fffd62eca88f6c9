package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SandboxCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = new Typist(folder);
    }

    @Test
    void itPrintsWhereItAnswersAndServesUntilItIsStopped() throws IOException {
        typist.stopRequests = Runnable::run;

        assertThat(typist.type("sandbox", "--generate", "5", "--seed", "3")).isEqualTo(0);

        JsonNode document = typist.json();
        assertThat(document.at("/hubspot/base_url").asText()).startsWith("http://127.0.0.1:");
        assertThat(document.at("/hubspot/access_token").asText()).isNotEmpty();
        assertThat(document.at("/salesforce/login_url").asText()).startsWith("http://127.0.0.1:");
        assertThat(document.at("/salesforce/client_secret").asText()).isNotEmpty();
        assertThat(document.path("data").asText()).contains("5").contains("3");
        assertThat(document.path("now").asText()).isNotEmpty();
        assertThat(typist.out().lines()).hasSize(1);
    }

    @Test
    void itWritesAWorldWithItsTruthThatItCanServe() throws IOException {
        Path world = folder.resolve("world");

        assertThat(typist.type("sandbox", "--generate", "20", "--seed", "3", "--to", world.toString())).isEqualTo(0);

        assertThat(new ObjectMapper().readTree(Files.readAllBytes(world.resolve("truth.json"))).path("leads")).hasSize(20);
        typist.stopRequests = Runnable::run;
        assertThat(typist.type("sandbox", "--data", world.toString())).isEqualTo(0);
        assertThat(typist.json().has("hubspot")).isTrue();
    }

    @Test
    void aWorldWithTwoPortalsIsServedByBoth() throws IOException {
        Path world = folder.resolve("world");
        assertThat(typist.type("sandbox", "--generate", "20", "--topology", "two-portals", "--to", world.toString()))
                .isEqualTo(0);
        assertThat(world.resolve("tasuki.yaml")).content().contains("east:", "west:");

        typist.stopRequests = Runnable::run;
        assertThat(typist.type("sandbox", "--data", world.toString())).isEqualTo(0);

        assertThat(typist.json().at("/west/base_url").asText())
                .startsWith("http://127.0.0.1:")
                .isNotEqualTo(typist.json().at("/hubspot/base_url").asText());
    }

    @Test
    void aFolderThatIsNoDataSetIsASentence() {
        assertThat(typist.type("sandbox", "--data", folder.resolve("nothing").toString())).isEqualTo(1);
        assertThat(typist.err()).startsWith("tasuki: ").doesNotContain("unexpected", "\tat ");
        assertThat(typist.out()).isEmpty();
    }

    @Test
    void optionsThatExcludeEachOtherAreRefused() {
        assertThat(typist.type("sandbox", "--to", "x")).isEqualTo(64);
        assertThat(typist.err()).isEqualTo("tasuki: --to needs --generate\nSee 'tasuki sandbox --help'.\n");
        assertThat(typist.type("sandbox", "--data", "x", "--generate", "5")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: --data and --generate exclude each other\n");
        assertThat(typist.type("sandbox", "--topology", "hubspot-alone")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: --topology needs --generate\n");
        assertThat(typist.type("sandbox", "--generate", "5", "--topology", "fax")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: --topology: \"fax\" is no topology; there are hubspot-to-salesforce,");
        assertThat(typist.type("sandbox", "--generate", "0")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: --generate needs a number of leads, 1 or more\n");
    }
}
