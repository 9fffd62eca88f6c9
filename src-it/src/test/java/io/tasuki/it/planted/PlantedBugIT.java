package io.tasuki.it.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.sequence.Sequence;
import io.tasuki.it.support.Quiet;
import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The oracle bites: whatever goes wrong on purpose is found, soon.
@Execution(ExecutionMode.CONCURRENT)
class PlantedBugIT {

    private static final int SEQUENCES = 60;
    private static final long SEED = 20261124;

    @BeforeAll
    static void expectTrouble() {
        Quiet.logs();
    }

    @ParameterizedTest
    @EnumSource
    void isCaughtWithinSixtySequences(Bug bug, @TempDir Path folder) {
        Optional<Sequence.Failure> caught = Optional.empty();
        for (long seed = SEED; seed < SEED + SEQUENCES && caught.isEmpty(); seed++) {
            caught = Sequence.of(seed)
                    .play(
                            folder.resolve("seed-" + seed),
                            command -> LyingPlatform.all(Configuration.adaptersFound(), bug, command));
        }

        assertThat(caught).as(bug + ", seeds from " + SEED).isPresent();
    }
}
