package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.LinkSet.Link;
import io.tasuki.crm.Pass;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.stage.poll.PollReport.Landed;
import io.tasuki.stage.poll.PollReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the store makes of things told in unusual orders.
class MergeTest {

    private static final String STATUS = "select concat_ws('|', id, status, removed_at is not null) from person order by id";
    private static final String VERSIONS =
            "select concat_ws('|', since::varchar, value, retired_at is not null) from field_version order by since nulls first, value, retired_at";

    private static final String DIRTY = "select distinct concat_ws(' ', object, id, part) as mark from dirty_record order by mark";

    private final PollScene scene = new PollScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theVersionWithTheLaterStampCountsWhereverItStandsInTheBatch() {
        tell(sink -> {
            sink.row(row("1", 20, "late"));
            sink.row(row("1", 10, "early"));
        });

        assertThat(scene.lines(STATUS)).containsExactly("1|late|false");
    }

    @Test
    void atOneStampTheVersionToldLastCounts() {
        tell(sink -> {
            sink.row(row("1", 20, "first"));
            sink.row(row("1", 20, "second"));
        });
        tell(sink -> sink.row(row("1", 20, "third")));

        assertThat(scene.lines(STATUS)).containsExactly("1|third|false");
    }

    @Test
    void anOlderVersionToldLaterChangesNothing() {
        tell(sink -> sink.row(row("1", 20, "late")));

        PollReport report = tell(sink -> sink.row(row("1", 10, "early")));

        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines(STATUS)).containsExactly("1|late|false");
    }

    @Test
    void aLaggingIndexCannotBringARemovedRecordBack() {
        tell(sink -> sink.row(row("1", 10, "new")));
        tell(sink -> sink.removed("Person", "1", second(20)));

        tell(sink -> sink.row(row("1", 20, "stale")));

        assertThat(scene.lines(STATUS)).containsExactly("1|true");
    }

    @Test
    void aRemovalThatIsToldBeforeItsRecordStillCounts() {
        tell(sink -> sink.removed("Person", "1", second(20)));

        tell(sink -> sink.row(row("1", 10, "stale")));

        assertThat(scene.lines("select concat_ws('|', id, removed_at is not null) from person")).containsExactly("1|true");
    }

    @Test
    void anOldRemovalDoesNotTakeARestoredRecordAwayAgain() {
        tell(sink -> sink.row(row("1", 10, "new")));
        tell(sink -> sink.removed("Person", "1", second(20)));
        tell(sink -> sink.row(row("1", 30, "back")));

        PollReport report = tell(sink -> sink.removed("Person", "1", second(20)));

        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines(STATUS)).containsExactly("1|back|false");
    }

    @Test
    void aRemovalToldTwiceKeepsItsFirstMoment() {
        tell(sink -> sink.row(row("1", 10, "new")));
        tell(sink -> sink.removed("Person", "1", second(20)));

        PollReport report = tell(sink -> sink.removed("Person", "1", second(40)));

        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines("select removed_at::varchar from person")).containsExactly("2026-03-02 09:00:20");
    }

    @Test
    void aMergeLearntAfterTheRemovalIsKept() {
        tell(sink -> {
            sink.row(row("1", 10, "new"));
            sink.removed("Person", "1", second(20));
        });

        PollReport report = tell(sink -> sink.merged("Person", "1", "2", second(20)));

        assertThat(landed(report).removed()).isEqualTo(1);
        assertThat(scene.lines("select merged_into from person")).containsExactly("2");
    }

    @Test
    void aValueThatWasNotReadLeavesTheKnownOneInPlace() {
        tell(sink -> sink.row(row("1", 10, "known")));

        PollReport report = tell(sink -> sink.row(row("1", 20, null)));

        assertThat(landed(report).changed()).isZero();
        assertThat(scene.lines(STATUS)).containsExactly("1|known|false");
    }

    @Test
    void aCompleteHistoryReplacesTheFormerOneAndRepeatingItChangesNothing() {
        tell(sink -> versions(sink, "property_history", "-:new", "10:working", "20:done"));

        PollReport same = tell(sink -> versions(sink, "property_history", "-:new", "10:working", "20:done"));
        PollReport other = tell(sink -> versions(sink, "property_history", "-:new", "20:done", "30:won"));

        assertThat(same.changedAnything()).isFalse();
        assertThat(landed(other).versions()).isEqualTo(2);
        assertThat(scene.lines(VERSIONS))
                .containsExactly(
                        "new|false",
                        "2026-03-02 09:00:10|working|true",
                        "2026-03-02 09:00:20|done|false",
                        "2026-03-02 09:00:30|won|false");
    }

    @Test
    void ofTwoCompleteHistoriesInOneBatchTheOneToldLastCounts() {
        tell(sink -> {
            sink.row(row("1", 10, "new"));
            versions(sink, "property_history", "-:new", "10:working");
            sink.row(row("1", 10, "new"));
            versions(sink, "property_history", "-:new");
        });

        assertThat(scene.lines(VERSIONS)).containsExactly("new|false");
    }

    @Test
    void aHistoryToldInPiecesGrowsAndHasOneBeginning() {
        tell(sink -> versions(sink, "field_history", "-:new", "10:working"));

        tell(sink -> versions(sink, "field_history", "-:working", "10:working", "20:done"));

        assertThat(scene.lines(VERSIONS))
                .containsExactly("new|false", "2026-03-02 09:00:10|working|false", "2026-03-02 09:00:20|done|false");
    }

    @Test
    void anEmptySetOfLinksTakesAllLinksAway() {
        tell(sink -> sink.links(new LinkSet("Person", "1", "Deal", List.of(new Link("d1", "", true), new Link("d2", "", false)))));

        PollReport report = tell(sink -> sink.links(new LinkSet("Person", "1", "Deal", List.of())));

        assertThat(landed(report).links()).isEqualTo(2);
        assertThat(scene.lines("select to_id from record_link where retired_at is null")).isEmpty();
    }

    @Test
    void theSetOfLinksToldLastInABatchCounts() {
        tell(sink -> {
            sink.links(new LinkSet("Person", "1", "Deal", List.of(new Link("d1", "", true))));
            sink.links(new LinkSet("Person", "1", "Deal", List.of(new Link("d2", "", true))));
        });

        assertThat(scene.lines("select to_id from record_link")).containsExactly("d2");
    }

    @Test
    void whatTheStoreHoldsIsNotUnseenMergedOrStillLanded() {
        tell(sink -> {
            sink.row(row("1", 10, "merged"));
            sink.row(row("2", 10, "merged and gone"));
            sink.removed("Person", "2", second(30));
        });
        List<RecordStamp> unseen = new ArrayList<>();

        tell(sink -> {
            sink.row(row("3", 10, "landed"));
            unseen.addAll(sink.unseen("Person", List.of(stamp("1", 10), stamp("1", 20), stamp("2", 30), stamp("3", 10), stamp("4", 10))));
        });

        assertThat(unseen).containsExactly(stamp("1", 20), stamp("4", 10));
    }

    @Test
    void whatChangedIsDirtyAndWhatIsToldAgainIsNot() {
        tell(sink -> {
            sink.row(row("1", 10, "new"));
            sink.row(row("2", 10, "new"));
            sink.removed("Person", "2", second(20));
            versions(sink, "property_history", "-:new");
            sink.links(new LinkSet("Person", "1", "Deal", List.of(new Link("d1", "", true))));
        });
        assertThat(scene.lines(DIRTY)).containsExactly("Deal d1 links", "Person 1 history", "Person 1 links", "Person 1 row", "Person 2 row");
        scene.store.change(DirtyRecords::clear);

        tell(sink -> {
            sink.row(row("1", 30, "new"));
            sink.row(row("2", 10, "new"));
            sink.removed("Person", "2", second(20));
            versions(sink, "property_history", "-:new");
            sink.links(new LinkSet("Person", "1", "Deal", List.of(new Link("d1", "", true))));
        });
        assertThat(scene.lines(DIRTY)).isEmpty();
    }

    @Test
    void aStampThatMovesWithoutAChangeDoesNotMoveTheMomentOfTheChange() {
        tell(sink -> sink.row(row("1", 10, "new")));
        tell(sink -> sink.row(row("1", 20, "new")));
        tell(sink -> sink.row(row("1", 30, "new")));

        assertThat(scene.lines("select concat_ws(' ', _changed_at, _modified_at) from crm.\"sales.Person\""))
                .containsExactly("2026-03-02 09:00:10 2026-03-02 09:00:30");
    }

    @Test
    void whatWasToldAfterTheLastCheckpointOfABrokenPassIsDroppedAndItsCursorStays() {
        PollReport report = tell(sink -> {
            sink.row(row("1", 10, "safe"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 1"));
            sink.row(row("2", 10, "half told"));
            throw new CrmException.Unavailable("gone");
        });

        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(scene.lines(STATUS)).containsExactly("1|safe|false");
        assertThat(scene.lines("select state from poll_cursor")).containsExactly("after 1");
    }

    @Test
    void checkpointsAreGroupedUntilSomeSecondsHavePassed() {
        List<String> saved = new ArrayList<>();

        tell(sink -> {
            sink.row(row("1", 10, "a"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 1"));
            saved.addAll(scene.lines("select state from poll_cursor"));
            scene.time.advance(Duration.ofSeconds(5));
            sink.row(row("2", 10, "b"));
            sink.checkpoint(new Cursor(Pass.CHANGES, "after 2"));
            saved.addAll(scene.lines("select state from poll_cursor"));
        });

        assertThat(saved).containsExactly("begin", "after 2");
    }

    private PollReport tell(ScriptedAdapter.Script script) {
        scene.store.change(session -> CrmViews.create(session, List.of(PEOPLE)));
        return scene.poll(new ScriptedAdapter("email", "status", "origin").then(script), PEOPLE);
    }

    private static Landed landed(PollReport report) {
        return report.objects().getOrDefault(PEOPLE.name(), Landed.NOTHING);
    }

    private static Instant second(int second) {
        return PollScene.START.plusSeconds(second);
    }

    private static RecordStamp stamp(String id, int second) {
        return new RecordStamp(id, second(second));
    }

    private static CrmRow row(String id, int second, @Nullable String status) {
        return new CrmRow("Person", id, PollScene.START, second(second), Arrays.asList("a@b.example", status, ""));
    }

    /// @param told second and value of each version, `-` for the value the record was made with
    private static void versions(RecordSink sink, String source, String... told) {
        for (String version : told) {
            int colon = version.indexOf(':');
            String since = version.substring(0, colon);
            sink.version(new FieldVersion(
                    "Person",
                    "1",
                    "status",
                    since.equals("-") ? Optional.empty() : Optional.of(second(Integer.parseInt(since))),
                    version.substring(colon + 1),
                    source));
        }
    }
}
