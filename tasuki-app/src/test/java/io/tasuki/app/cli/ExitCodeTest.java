package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RunStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "sync, SUCCEEDED, 0", "sync, PARTIAL, 3", "sync, FAILED, 1", "sync, STOPPED, 4",
        "poll, SUCCEEDED, 0", "poll, PARTIAL, 3", "poll, FAILED, 1", "poll, STOPPED, 4",
        "apply, SUCCEEDED, 0", "apply, PARTIAL, 3", "apply, FAILED, 1", "apply, STOPPED, 4"
    })
    void aRunEndsWithTheCodeOfItsStatus(String command, RunStatus status, int exitCode) {
        typist.loop.status = status;

        assertThat(typist.type(command)).isEqualTo(exitCode);
        assertThat(typist.loop.calls).endsWith("close");
    }

    @Test
    void aPlanWithChangesIsTwoOnlyWhenAsked() {
        typist.loop.changes = List.of(new PlanReport.Change("sales", "Contact", "003", "Tasuki_Outcome__c", "", "won"));

        assertThat(typist.type("plan")).isEqualTo(0);
        assertThat(typist.type("plan", "--detailed-exitcode")).isEqualTo(2);
    }

    @Test
    void aPlanWithoutChangesIsZeroEvenWhenAsked() {
        assertThat(typist.type("plan", "--detailed-exitcode")).isEqualTo(0);
    }

    @Test
    void anUnknownProblemIsOneAndKeepsItsMessageToItself() {
        typist.loop.problem = Optional.of(new IllegalStateException("taro@example.com is odd"));

        assertThat(typist.type("sync")).isEqualTo(1);
        assertThat(typist.err())
                .isEqualTo("tasuki: something unexpected happened (IllegalStateException); --log-level debug shows where\n");
        assertThat(typist.out()).isEmpty();
    }

    @Test
    void theDebugLogShowsWhereAnUnknownProblemCameFrom() {
        typist.loop.problem = Optional.of(new IllegalStateException("odd"));

        assertThat(typist.type("sync", "--log-level", "debug")).isEqualTo(1);
        assertThat(typist.err()).contains("at io.tasuki.app.cli.ExitCodeTest.");
    }

    @Test
    void aConfigurationThatCannotBeUsedIsSixtyFour() {
        assertThat(typist.typeOnly("--config", folder.resolve("none.yaml").toString(), "sync")).isEqualTo(64);
        assertThat(typist.err())
                .isEqualTo(
                        """
                        tasuki: the configuration cannot be used
                        none.yaml:1: does not exist; run 'tasuki init' to make one, or name another with --config
                        """);
    }
}
