package io.tasuki.it.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Quiet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random sequences of edits, faults, deaths and commands, each held against the oracle after every command.
class SequenceIT {

    private static final int SEQUENCES = Integer.getInteger("tasuki.sequences", 150);
    private static final int KILLS = Integer.getInteger("tasuki.sequence.kills", 10);
    private static final long SEED = Long.getLong("tasuki.sequence.seed", 20261124);

    @BeforeAll
    static void expectTrouble() {
        Quiet.logs();
    }

    @Test
    void everySequenceEndsAsTheOracleForetells(@TempDir Path folder) throws InterruptedException {
        List<Sequence.Failure> failures = Plays.of(
                SEED, SEQUENCES, seed -> Sequence.of(seed).play(folder.resolve("seed-" + seed), Platforms.found()));

        assertThat(shrunk(failures, folder)).as("seeds from " + SEED).isEmpty();
    }

    // The first one is enough to look at; it is told whole and as short as it gets.
    private static List<Sequence.Failure> shrunk(List<Sequence.Failure> failures, Path folder) {
        List<Sequence.Failure> told = new ArrayList<>(failures);
        AtomicInteger tries = new AtomicInteger();
        failures.stream().findFirst().ifPresent(failure -> told.add(Sequence.of(failure.seed())
                .shrunk(failure, shorter -> shorter.play(folder.resolve("try-" + tries.incrementAndGet()), Platforms.found()))));
        return told;
    }

    @Test
    void aKilledProcessLeavesNothingLostAndNothingTwice(@TempDir Path folder) throws InterruptedException {
        List<Sequence.Failure> failures = Plays.of(
                SEED, KILLS, seed -> Sequence.withKill(seed).playInProcesses(folder.resolve("seed-" + seed)));

        assertThat(failures).as("seeds from " + SEED).isEmpty();
    }
}
