package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    Path folder;

    @Test
    void itWritesAConfigurationThatCanBeUsedAndSaysWhatIsNext() {
        Typist typist = new Typist(folder.resolve("new"));

        assertThat(typist.type("init")).isEqualTo(0);

        assertThat(typist.out()).startsWith("Wrote " + typist.config + ". Next:\n").contains("HUBSPOT_TOKEN");
        Configuration configuration =
                Configuration.load(typist.config, Typist.ENVIRONMENT, Configuration.adaptersFound());
        assertThat(configuration.connections()).hasSize(2);
        assertThat(configuration.guards().dryRun()).isTrue();
    }

    @Test
    void itNeverOverwritesUnasked() throws IOException {
        Typist typist = new Typist(folder);
        Files.writeString(typist.config, "mine");

        assertThat(typist.type("init")).isEqualTo(1);

        assertThat(typist.err()).isEqualTo("tasuki: " + typist.config + " is there already; --force overwrites it\n");
        assertThat(typist.config).hasContent("mine");
    }

    @Test
    void itOverwritesWhenAskedTo() throws IOException {
        Typist typist = new Typist(folder);
        Files.writeString(typist.config, "mine");

        assertThat(typist.type("init", "--force", "--output", "json")).isEqualTo(0);

        assertThat(typist.json().path("written").asText()).isEqualTo(typist.config.toString());
        assertThat(Files.readString(typist.config)).contains("connections:");
    }
}
