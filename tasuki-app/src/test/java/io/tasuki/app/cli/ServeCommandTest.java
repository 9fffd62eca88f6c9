package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import io.tasuki.app.serve.Knock;
import io.tasuki.run.RunStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ServeCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void onceRunsOneSyncAndEndsWithItsCode() {
        typist.loop.status = RunStatus.PARTIAL;

        assertThat(typist.type("serve", "--once")).isEqualTo(3);

        assertThat(typist.loop.calls).containsExactly("sync now", "close");
        assertThat(typist.out()).contains("run r-1 partial");
        assertThat(folder.resolve("tasuki.duckdb.serve")).doesNotExist();
    }

    @Test
    void itSyncsOnItsScheduleUntilItIsStopped() {
        typist.loop.duringSync = () -> {
            if (syncs() == 3) {
                typist.stops.forEach(Runnable::run);
            }
        };

        assertThat(typist.type("serve", "--output", "json")).isEqualTo(0);

        assertThat(typist.loop.calls).containsExactly("sync now", "status", "sync now", "sync now", "stop", "close");
        assertThat(typist.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"run_id\""));
    }

    @Test
    void otherProcessesAreAnsweredWhileASyncRuns() {
        List<Answer> answers = new ArrayList<>();
        typist.loop.duringSync = () -> {
            answers.add(ask("status", "--output", "json"));
            answers.add(ask("--config", "elsewhere/tasuki.yaml", "conversion", "--attribute", "industry"));
        };

        typist.type("serve", "--once");

        assertThat(answers).hasSize(2).allMatch(answer -> answer.exitCode() == 0);
        assertThat(answers.getFirst().out()).startsWith("{\"runs\":[").endsWith("}\n");
        assertThat(answers.getLast().out()).contains("展示会");
        assertThat(typist.loop.calls).as("the loop is closed once, by its owner").containsOnlyOnce("close");
    }

    @Test
    void otherProcessesGetTheirExports() {
        List<Answer> answers = new ArrayList<>();
        typist.loop.duringSync = () -> answers.add(ask("export", "google-ads", "--to", "/out/won.csv"));

        typist.type("serve", "--once");

        assertThat(answers).singleElement().satisfies(answer -> assertThat(answer.out()).startsWith("/out/won.csv: 2 events"));
        assertThat(typist.loop.calls).contains("export google-ads /out/won.csv Optional.empty");
    }

    @Test
    void nothingThatWritesIsRunForOthers() {
        List<Answer> answers = new ArrayList<>();
        typist.loop.duringSync = () -> answers.add(ask("apply"));

        typist.type("serve", "--once");

        assertThat(answers).hasSize(1).allMatch(answer -> answer.exitCode() == 64);
        assertThat(answers.getFirst().err()).startsWith("tasuki: Unmatched argument at index 0: 'apply'");
    }

    private long syncs() {
        return typist.loop.calls.stream().filter("sync now"::equals).count();
    }

    private Answer ask(String... words) {
        try {
            return Knock.at(folder.resolve("tasuki.duckdb"), List.of(words)).orElseThrow();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
