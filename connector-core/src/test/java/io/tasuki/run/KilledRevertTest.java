package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tasuki.run.document.RevertReport;
import io.tasuki.run.document.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRevertTest {

    @TempDir
    Path folder;

    @Test
    void aRevertKilledAtAnyStepAndBegunAgainEndsLikeAnUndisturbedOne() throws IOException {
        DyingPlatform platform = new DyingPlatform();
        Ending undisturbed = ending("undisturbed", platform, 0);

        for (int step = 1; step <= undisturbed.steps(); step++) {
            Ending killed = ending("killed-" + step, platform, step);
            String when = "killed at step " + step + " of " + undisturbed.steps();
            assertThat(killed.crm()).as(when).isEqualTo(undisturbed.crm());
            undisturbed.store().forEach((table, rows) -> assertThat(killed.store().get(table))
                    .as(table + ", " + when)
                    .isEqualTo(rows));
        }
    }

    /// @param steps how many the last revert took
    private record Ending(Map<String, List<String>> store, List<Map<String, String>> crm, int steps) {}

    /// @param deadlyStep 0 for a revert that nobody disturbs
    private Ending ending(String name, DyingPlatform platform, int deadlyStep) throws IOException {
        platform.live();
        try (Loop loop = new Loop(Files.createDirectory(folder.resolve(name)), platform)) {
            List<String> people = IntStream.range(0, 70).mapToObj(i -> loop.lead("origin" + i % 3)).toList();
            people.stream().limit(30).forEach(person -> loop.deal(person, "Won", "10"));
            String run = loop.sync().runId();
            loop.crm.edit("Person", people.get(3), Map.of("own_outcome", "by hand"));
            if (deadlyStep > 0) {
                platform.dieAt(deadlyStep);
                assertThatCode(() -> revert(loop, run)).isInstanceOf(DyingPlatform.Death.class);
            }
            platform.dieAt(Integer.MAX_VALUE);
            RevertReport reverted = revert(loop, run);
            int steps = platform.stepsTaken();
            assertThat(reverted.kept()).hasSize(1);
            assertThat(loop.sync().applied()).as("a sync afterwards").isZero();
            return new Ending(StoreDump.of(loop.store()), filled(loop, people), steps);
        }
    }

    private static RevertReport revert(Loop loop, String run) {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.revert(run, false);
        }
    }

    private static List<Map<String, String>> filled(Loop loop, List<String> people) {
        return people.stream()
                .<Map<String, String>>map(id -> new TreeMap<>(loop.crm.stored("Person", id)))
                .toList();
    }

    @Test
    void aSyncAfterAKilledRevertSettlesWhatItLeftOpen() {
        DyingPlatform platform = new DyingPlatform();
        try (Loop loop = new Loop(folder, platform)) {
            String person = loop.lead("web");
            String run = loop.sync().runId();
            for (int step = 1; step < 12; step++) {
                platform.dieAt(step);
                try {
                    revert(loop, run);
                } catch (DyingPlatform.Death died) {
                    platform.live();
                }
                platform.live();
                loop.sync();
                try (Tasuki tasuki = loop.open()) {
                    assertThat(tasuki.status().openWrites()).as("step " + step).isZero();
                }
            }
            assertThat(revertOnce(loop, run)).isTrue();
            assertThat(loop.stored(person, "outcome")).isEmpty();
            assertThat(loop.sync().applied()).isZero();
            assertThat(Optional.of(loop.stored(person, "outcome"))).contains("");
        }
    }

    private static boolean revertOnce(Loop loop, String run) {
        return revert(loop, run).status() == RunStatus.SUCCEEDED;
    }
}
