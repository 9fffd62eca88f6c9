package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import io.tasuki.app.serve.Knock;
import io.tasuki.run.document.RunStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        assertThat(typist.loop.watches).as("minutes from 8:07 to 8:45").isEqualTo(38);
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

    @Test
    void onATerminalALinkIsPrintedThatLogsInOnce() {
        typist.terminal = true;
        List<Integer> statuses = new ArrayList<>();
        typist.loop.duringSync = () -> {
            String link = typist.err().lines().filter(line -> line.startsWith("open ")).findFirst().orElseThrow().split(" ", -1)[1];
            statuses.add(status(link));
            statuses.add(status(link));
        };

        typist.type("serve", "--once");

        assertThat(statuses).as("in, and then the form").containsExactly(303, 200);
    }

    @Test
    void elsewhereNothingThatOpensASessionIsPrinted() {
        typist.type("serve", "--once");

        assertThat(typist.err()).contains("answering at http://127.0.0.1:").doesNotContain("once=");
    }

    private static int status(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
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
