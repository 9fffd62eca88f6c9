package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static io.tasuki.stage.poll.PollScene.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.RecordSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the store makes of an id sweep.
class MetRecordsTest {

    private static final Instant SWEEP = START.plusSeconds(100);
    private static final Cursor DONE = new Cursor(Pass.CHANGES, "swept");

    private final PollScene scene = new PollScene();
    private final List<String> unmet = new ArrayList<>();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsAliveHereAndWasNotMetIsNamed() {
        tell(sink -> {
            people(sink, 1, 4);
            sink.removed("Person", "4", START.plusSeconds(20));
        });

        tell(sink -> sweep(sink, List.of("1", "3", "9")));

        assertThat(unmet).containsExactly("2");
    }

    @Test
    void whatChangedSinceTheSweepBeganIsNotMissed() {
        tell(sink -> {
            people(sink, 1, 2);
            sink.row(row("3", SWEEP));
        });

        tell(sink -> sweep(sink, List.of("1")));

        assertThat(unmet).containsExactly("2");
    }

    @Test
    void aSweepThatBrokeOffGoesOnWithWhatItHadMet() {
        tell(sink -> people(sink, 1, 3));

        tell(sink -> {
            sink.met("Person", SWEEP, List.of("1"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 1"));
            sink.met("Person", SWEEP, List.of("2"));
            throw new CrmException.Unavailable("gone");
        });
        assertThat(scene.lines("select id from poll_met")).containsExactly("1");
        tell(sink -> sweep(sink, List.of("2")));

        assertThat(unmet).containsExactly("3");
    }

    @Test
    void aSweepThatBrokeOffWhileItsFindingsWereLookedAtFindsThemAgain() {
        tell(sink -> people(sink, 1, 3));

        tell(sink -> {
            sink.met("Person", SWEEP, List.of("1", "2"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 2"));
            assertThat(sink.unmet("Person", SWEEP)).containsExactly("3");
            throw new CrmException.Unavailable("gone");
        });
        tell(sink -> sweep(sink, List.of()));

        assertThat(unmet).containsExactly("3");
    }

    @Test
    void whatAnEarlierSweepMetCountsForNothing() {
        tell(sink -> people(sink, 1, 2));

        tell(sink -> {
            sink.met("Person", SWEEP.minusSeconds(50), List.of("2"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 2"));
        });
        tell(sink -> sweep(sink, List.of("1")));

        assertThat(unmet).containsExactly("2");
    }

    @Test
    void aSweepThatHasEndedLeavesNothingBehind() {
        tell(sink -> people(sink, 1, 2));

        tell(sink -> sweep(sink, List.of("1", "2")));

        assertThat(scene.lines("select id from poll_met")).isEmpty();
    }

    @Test
    void whereVeryManyAreMissingNoneIsNamedAndAFindingSaysSo() {
        tell(sink -> people(sink, 1, 100));

        PollReport report = tell(sink -> sweep(sink, ids(1, 89)));

        assertThat(unmet).isEmpty();
        assertThat(report.problems())
                .extracting(problem -> problem.finding().check() + ": " + problem.finding().message())
                .containsExactly("too_many_vanished: 11 of 100 records of sales.Person are no longer told by the CRM;"
                        + " as these are very many, they are kept");
    }

    @Test
    void aTenthMayBeMissing() {
        tell(sink -> people(sink, 1, 200));

        PollReport report = tell(sink -> sweep(sink, ids(1, 180)));

        assertThat(unmet).hasSize(20);
        assertThat(report.problems()).isEmpty();
    }

    private void sweep(RecordSink sink, List<String> met) {
        sink.met("Person", SWEEP, met);
        unmet.addAll(sink.unmet("Person", SWEEP));
        sink.checkpoint(DONE);
    }

    private PollReport tell(ScriptedAdapter.Script script) {
        return scene.poll(new ScriptedAdapter("email", "status", "origin").then(script), PEOPLE);
    }

    private static void people(RecordSink sink, int first, int last) {
        ids(first, last).forEach(id -> sink.row(row(id, START.plusSeconds(10))));
    }

    private static List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private static CrmRow row(String id, Instant modifiedAt) {
        return new CrmRow("Person", id, START, modifiedAt, List.of(id + "@b.example", "new", ""));
    }
}
