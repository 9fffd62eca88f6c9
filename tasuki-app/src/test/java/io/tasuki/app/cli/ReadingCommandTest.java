package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import io.tasuki.store.StoreBusyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that find the store in another process's hands.
class ReadingCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void theNeighboursAnswerIsRepeatedVerbatim() {
        List<List<String>> asked = new ArrayList<>();
        typist.neighbour = (store, words) -> {
            asked.add(words);
            return Optional.of(new Answer(3, "no line break at the end", "careful\n"));
        };

        int exitCode = typist.type("status", "--output", "json");

        assertThat(exitCode).isEqualTo(3);
        assertThat(typist.out()).isEqualTo("no line break at the end");
        assertThat(typist.err()).isEqualTo("careful\n");
        assertThat(asked).containsExactly(List.of("--config", typist.config.toString(), "status", "--output", "json"));
        assertThat(typist.loop.calls).isEmpty();
    }

    @Test
    void writingCommandsNeverAskANeighbour() {
        typist.neighbour = (store, words) -> Optional.of(new Answer(0, "from the neighbour", ""));

        typist.type("sync");

        assertThat(typist.out()).doesNotContain("neighbour");
    }

    @Test
    void aBusyStoreIsASentence() {
        Path store = folder.resolve("busy.duckdb");
        typist.opener = (configuration, time, progress) -> {
            throw new StoreBusyException(store);
        };

        assertThat(typist.type("status")).isEqualTo(1);

        assertThat(typist.err())
                .isEqualTo("tasuki: another process has the store " + store
                        + " open; wait until it has ended, or stop it\n");
    }
}
