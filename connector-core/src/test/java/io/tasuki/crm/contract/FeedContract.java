package io.tasuki.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink.Directive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a change feed promises of a first reading: everything, exactly as stored, from wherever it is resumed.
interface FeedContract {

    ContractScene scene();

    @Test
    default void aFirstReadingTellsEveryRecordExactlyAsStored() throws CrmException {
        List<String> ids = scene().people(3);

        Told told = scene().begin().catchUp(scene().adapter).told;

        assertThat(told.latest()).containsOnlyKeys(ids);
        for (String id : ids) {
            assertThat(told.latest(id).values())
                    .as("values of " + id)
                    .isEqualTo(scene().sample.fields().stream().map(field -> scene().stored(id, field)).toList());
        }
    }

    @Test
    default void aRowBelongsToTheObjectAndIsNotOlderThanItsCreation() throws CrmException {
        scene().person();

        CrmRow row = scene().begin().catchUp(scene().adapter).told.rows.getFirst();

        assertThat(row.object()).isEqualTo(scene().object());
        assertThat(row.modifiedAt()).isAfterOrEqualTo(row.createdAt());
        assertThat(row.createdAt()).isBeforeOrEqualTo(scene().crm.now());
    }

    @Test
    default void valuesComeInTheOrderOfTheRequest() throws CrmException {
        String id = scene().person();
        List<String> turned = scene().sample.fields().reversed();
        scene().crm.settle();

        Reading reading = Reading.begin(scene().adapter, new PollRequest(scene().object(), turned, List.of()));
        List<CrmRow> rows = reading.catchUp(scene().adapter).told.rows;

        assertThat(rows.getFirst().values())
                .isEqualTo(turned.stream().map(field -> scene().stored(id, field)).toList());
    }

    @Test
    default void aBlankFieldIsKnownToBeEmpty() throws CrmException {
        String blank = scene().sample.fields().get(1);
        scene().crm.edit(scene().object(), scene().person(), Map.of(blank, ""));

        List<CrmRow> rows = scene().begin().catchUp(scene().adapter).told.rows;

        assertThat(rows.getLast().values().get(1)).isEmpty();
    }

    @Test
    default void recordsOfOneStampAreAllToldAcrossThePagesBorder() throws CrmException {
        List<String> ids = scene().people(2 * scene().sample.page() + 1);

        Told told = scene().begin().catchUp(scene().adapter).told;

        assertThat(told.latest()).containsOnlyKeys(ids);
    }

    @Test
    default void aRestartFromAnyCheckpointLosesNothing() throws CrmException {
        List<String> ids = scene().people(2 * scene().sample.page() + 1);
        Reading whole = scene().begin();
        Reading first = whole.continued(Directive.GO_ON);
        first.catchUp(scene().adapter, Pass.CHANGES);
        assertThat(first.told.checkpoints).as("checkpoints").isNotEmpty();

        for (Told.Saved saved : first.told.checkpoints) {
            Reading resumed = whole.from(saved.cursor());
            resumed.catchUp(scene().another(), Pass.CHANGES);

            Set<String> told = new HashSet<>(resumed.told.latest().keySet());
            first.told.rows.subList(0, saved.rows()).forEach(row -> told.add(row.id()));
            assertThat(told).as("told before and after " + saved).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    default void aFeedThatIsToldToStopReturnsAndItsCursorGoesOn() throws CrmException {
        List<String> ids = scene().people(2 * scene().sample.page() + 1);
        Reading stopped = scene().begin().continued(Directive.STOP);

        stopped.catchUp(scene().adapter, Pass.CHANGES);
        Set<String> told = new HashSet<>(stopped.told.latest().keySet());

        assertThat(stopped.told.checkpoints).as("checkpoints after the order to stop").hasSize(1);
        assertThat(stopped.told.rows).hasSize(stopped.told.checkpoints.getFirst().rows());
        Reading resumed = stopped.continued(Directive.GO_ON).catchUp(scene().another());
        told.addAll(resumed.told.latest().keySet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    default void everyPassBeginsOnceAndIsNamedByItsCursors() throws CrmException {
        scene().person();

        List<Cursor> cursors = scene().adapter.changes().begin(scene().request());
        Reading reading = scene().begin();

        assertThat(cursors).extracting(Cursor::pass).contains(Pass.CHANGES).doesNotHaveDuplicates();
        List<Pass> passes = new ArrayList<>(cursors.stream().map(Cursor::pass).toList());
        reading.catchUp(scene().adapter);
        assertThat(reading.told.checkpoints).extracting(saved -> saved.cursor().pass()).isSubsetOf(passes);
    }

    @Test
    default void aCursorThatNobodyKnowsIsLostAndNotGuessedAt() {
        Cursor foreign = new Cursor(Pass.CHANGES, "no cursor of any adapter");

        assertThatThrownBy(() -> scene().adapter.changes().poll(scene().request(), foreign, new Told(Directive.GO_ON)))
                .isInstanceOf(CrmException.CursorLost.class);
    }
}
