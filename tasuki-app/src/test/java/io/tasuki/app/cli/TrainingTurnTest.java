package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.time.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When `serve` trains, in a time zone nine hours ahead; the schedule means Sunday 03:30 there, Saturday 18:30 in UTC.
class TrainingTurnTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-28T18:30:00Z");

    @TempDir
    private Path folder;

    private final RehearsedLoop loop = new RehearsedLoop();
    private final ManualTime time = new ManualTime(TUESDAY);

    @Test
    void whoStartsForTheFirstTimeTrainsWhenItIsDueAndOnce() throws IOException {
        TrainingTurn turn = turn("weekly");
        turn.take(loop);
        assertThat(trainings()).isZero();

        waitUntil(DUE);
        turn.take(loop);
        turn.take(loop);

        assertThat(trainings()).isEqualTo(1);
        waitUntil(Instant.parse("2026-12-05T18:29:59Z"));
        turn.take(loop);
        assertThat(trainings()).isEqualTo(1);
        waitUntil(Instant.parse("2026-12-05T18:30:00Z"));
        turn.take(loop);
        assertThat(trainings()).isEqualTo(2);
    }

    @Test
    void whatFellDueWhileNobodyServedIsMadeUpForOnce() throws IOException {
        loop.trainedAt = Instant.parse("2026-11-01T00:00:00Z");
        TrainingTurn turn = turn("weekly");

        turn.take(loop);
        turn.take(loop);

        assertThat(trainings()).as("three were due, one is made up for").isEqualTo(1);
    }

    @Test
    void whatWasTrainedSinceItWasDueIsNotTrainedAgain() throws IOException {
        loop.trainedAt = Instant.parse("2026-11-22T00:00:00Z");
        TrainingTurn turn = turn("weekly");

        turn.take(loop);
        assertThat(trainings()).isZero();

        waitUntil(DUE);
        turn.take(loop);
        assertThat(trainings()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 2026-11-24T18:29:59Z, 0",
        "daily, 2026-11-24T18:30:00Z, 1",
        "weekly, 2026-11-28T18:29:59Z, 0",
        "weekly, 2026-11-28T18:30:00Z, 1",
        "monthly, 2026-11-30T18:29:59Z, 0",
        "monthly, 2026-11-30T18:30:00Z, 1",
        "never, 2036-01-01T00:00:00Z, 0"
    })
    void theNightIsThatOfTheTimeZone(String often, Instant moment, int trainings) throws IOException {
        TrainingTurn turn = turn(often);

        waitUntil(moment);
        turn.take(loop);

        assertThat(trainings()).isEqualTo(trainings);
    }

    private void waitUntil(Instant moment) {
        time.advance(Duration.between(time.now(), moment));
    }

    private long trainings() {
        return loop.calls.stream().filter(call -> call.startsWith("score Train")).count();
    }

    private TrainingTurn turn(String often) throws IOException {
        Typist typist = Typist.withConfiguration(folder);
        String initial = Files.readString(typist.config);
        assertThat(initial).contains("time_zone: Asia/Tokyo").doesNotContain("\nscore:");
        Path file = Files.writeString(folder.resolve("turn.yaml"), initial + "\nscore: {train: " + often + "}\n");
        return new TrainingTurn(Configuration.load(file, Typist.ENVIRONMENT, Configuration.adaptersFound()), time);
    }
}
