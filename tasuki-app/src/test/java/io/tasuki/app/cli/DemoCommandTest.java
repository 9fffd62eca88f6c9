package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.document.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The tour's own words and tidiness; the loop in it is rehearsed.
@Timeout(30)
class DemoCommandTest {

    @TempDir
    Path folder;

    private Typist typist;
    private final List<Path> stores = new ArrayList<>();

    @BeforeEach
    void sitDown() {
        typist = new Typist(folder);
        typist.opener = (configuration, time, progress) -> {
            stores.add(configuration.store());
            return typist.loop;
        };
    }

    @Test
    void itRunsTwoSyncsAndTellsWhatCameOfThem() {
        assertThat(typist.type("demo")).isEqualTo(0);

        assertThat(typist.loop.calls).filteredOn(call -> !call.startsWith("conversion")).containsExactly("sync now", "sync now", "close");
        assertThat(typist.out())
                .contains("First sync", "What was written where:", "Second sync", "nothing to write", "Which handoffs win:")
                .contains("展示会");
        assertThat(typist.stops).as("a signal reaches the loop").hasSize(1);
    }

    @Test
    void itLeavesNothingBehind() {
        typist.type("demo");

        assertThat(stores).singleElement().satisfies(store -> assertThat(store.getParent()).doesNotExist());
    }

    @Test
    void itKeepsWhatItIsToldToKeep() throws Exception {
        Path tour = folder.resolve("tour");

        assertThat(typist.type("demo", "--keep", tour.toString(), "--output", "json")).isEqualTo(0);

        assertThat(typist.json().path("config").asText()).isEqualTo(tour.resolve("tasuki.yaml").toString());
        assertThat(typist.json().path("page").asText()).isEqualTo(tour.resolve("week.html").toString());
        assertThat(Files.readString(tour.resolve("week.html"))).startsWith("<!doctype html>").contains("data-figure=");
        assertThat(Files.readString(tour.resolve("tasuki.yaml"))).contains("${HUBSPOT_TOKEN}").doesNotContain("@");
        assertThat(typist.type("demo", "--keep", tour.toString())).isEqualTo(1);
        assertThat(typist.err()).isEqualTo("tasuki: " + tour + " holds a tasuki.yaml already; name another folder\n");
    }

    @Test
    void itEndsWithTheWorseOfBothSyncs() {
        typist.loop.status = RunStatus.PARTIAL;

        assertThat(typist.type("demo")).isEqualTo(3);
    }
}
