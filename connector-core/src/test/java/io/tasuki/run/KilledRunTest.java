package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    private static final long SEED = 20261124;
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void aRunKilledAnywhereEndsAfterTheNextOneLikeAnUndisturbedRun() throws IOException {
        DyingPlatform platform = new DyingPlatform();
        Ending undisturbed = ending("undisturbed", platform, 0);
        int steps = undisturbed.steps();
        Random random = new Random(SEED);
        List<Integer> deadly = new TreeSet<>(IntStream.generate(() -> 1 + random.nextInt(steps)).limit(KILLS).boxed().toList())
                .stream()
                .toList();

        for (int step : deadly) {
            Ending killed = ending("killed-" + step, platform, step);
            String when = "killed at step " + step + " of " + steps + ", seed " + SEED;
            assertThat(killed.crm()).as(when).isEqualTo(undisturbed.crm());
            undisturbed.store().forEach((table, rows) -> assertThat(killed.store().get(table))
                    .as(table + ", " + when)
                    .isEqualTo(rows));
        }
    }

    /// @param steps how many the run and the one that mended it took
    private record Ending(Map<String, List<String>> store, List<Map<String, String>> crm, int steps) {}

    /// @param deadlyStep 0 for a run that nobody disturbs
    private Ending ending(String name, DyingPlatform platform, int deadlyStep) throws IOException {
        try (Loop loop = new Loop(Files.createDirectory(folder.resolve(name)), platform)) {
            List<String> people = IntStream.range(0, 70).mapToObj(i -> loop.lead("origin" + i % 3)).toList();
            people.stream().limit(30).forEach(person -> loop.deal(person, person.endsWith("3") ? "Lost" : "Won", "10"));
            if (deadlyStep > 0) {
                platform.dieAt(deadlyStep);
                assertThatCode(loop::sync).isInstanceOf(DyingPlatform.Death.class);
            }
            platform.dieAt(Integer.MAX_VALUE);
            loop.sync();
            int steps = platform.stepsTaken();
            assertThat(loop.sync().applied()).as("a run after the one that mended").isZero();
            return new Ending(
                    StoreDump.of(loop.store()),
                    people.stream().map(id -> loop.crm.stored("Person", id)).toList(),
                    steps);
        }
    }

    @Test
    void aRunThatDiedIsListedAsFailed() {
        DyingPlatform platform = new DyingPlatform();
        try (Loop loop = new Loop(folder, platform)) {
            loop.lead("web");
            platform.dieAt(12);
            assertThatCode(loop::sync).isInstanceOf(DyingPlatform.Death.class);
            platform.live();

            loop.sync();

            try (Tasuki tasuki = loop.open()) {
                assertThat(tasuki.status().runs()).extracting(StatusReport.Run::status).containsExactly("succeeded", "failed");
                assertThat(tasuki.sync(Optional.empty()).status()).isEqualTo(RunStatus.SUCCEEDED);
            }
        }
    }
}
