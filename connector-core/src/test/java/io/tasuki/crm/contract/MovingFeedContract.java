package io.tasuki.crm.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink.Directive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a change feed promises while the CRM goes on changing.
interface MovingFeedContract {

    ContractScene scene();

    @Test
    default void anEditArrivesWithTheNextReading() throws CrmException {
        List<String> ids = scene().people(3);
        Reading reading = scene().begin().catchUp(scene().adapter);

        scene().crm.edit(scene().object(), ids.get(1), Map.of(scene().field(), "edited"));
        scene().crm.settle();
        Told told = reading.continued(Directive.GO_ON).catchUp(scene().another()).told;

        assertThat(told.latest()).containsKey(ids.get(1));
        assertThat(told.latest(ids.get(1)).values().getFirst()).isEqualTo("edited");
    }

    /// The engine makes fields of its own and asks for them from then on, without a new beginning.
    @Test
    default void aCursorGoesOnWhenMoreFieldsAreAskedForThanItBeganWith() throws CrmException {
        List<String> ids = scene().people(3);
        scene().crm.settle();
        PollRequest fewer = new PollRequest(scene().object(), List.of(scene().field()), List.of());
        Reading reading = Reading.begin(scene().adapter, fewer).catchUp(scene().adapter);

        scene().crm.edit(scene().object(), ids.get(1), Map.of(scene().sample.fields().get(1), "edited"));
        scene().crm.settle();
        Told told = reading.asking(scene().request()).catchUp(scene().another()).told;

        assertThat(told.latest(ids.get(1)).values()).containsExactly("first 1", "edited");
        assertThat(told.removed).isEmpty();
    }

    @Test
    default void aRecordMadeBetweenTwoReadingsArrives() throws CrmException {
        scene().people(2);
        Reading reading = scene().begin().catchUp(scene().adapter);

        String late = scene().person();
        scene().crm.settle();
        Told told = reading.continued(Directive.GO_ON).catchUp(scene().adapter).told;

        assertThat(told.latest()).containsKey(late);
    }

    @Test
    default void aRecordMadeAfterTheBeginningButBeforeTheFirstPageArrives() throws CrmException {
        Reading reading = scene().begin();

        String late = scene().person();
        scene().crm.settle();

        assertThat(reading.catchUp(scene().adapter).told.latest()).containsKey(late);
    }

    @Test
    default void whatTheSinkSaysItHoldsIsNotRead() throws CrmException {
        List<String> ids = scene().people(3);
        Reading reading = scene().begin().catchUp(scene().adapter);
        scene().crm.edit(scene().object(), ids.getFirst(), Map.of(scene().field(), "edited"));
        scene().crm.settle();

        Told told = reading.continued(Directive.GO_ON).catchUp(scene().adapter).told;

        assertThat(told.latest()).containsKey(ids.getFirst());
        assertThat(told.toldAgain).as("told although the sink had said that it holds them").isEmpty();
    }

    @Test
    default void aDeletedRecordIsToldAsRemoved() throws CrmException {
        List<String> ids = scene().people(3);
        Reading reading = scene().begin().catchUp(scene().adapter);

        scene().crm.delete(scene().object(), ids.get(1));
        scene().crm.settle();
        Told told = reading.continued(Directive.GO_ON).catchUp(scene().adapter).told;

        assertThat(told.removed).containsOnlyKeys(ids.get(1));
        assertThat(told.removed.get(ids.get(1))).isBeforeOrEqualTo(scene().crm.now());
    }

    @Test
    default void aMergeIsToldWithItsWinner() throws CrmException {
        List<String> ids = scene().people(3);
        Reading reading = scene().begin().catchUp(scene().adapter);

        scene().crm.merge(scene().object(), ids.get(2), ids.get(0));
        scene().crm.settle();
        Told told = reading.continued(Directive.GO_ON).catchUp(scene().adapter).told;

        assertThat(told.merged).containsEntry(ids.get(2), ids.get(0)).hasSize(1);
    }

    @Test
    default void historyIsToldInFullOrNotOffered() throws CrmException {
        Optional<String> kept = scene().sample.historyField();
        assertThat(kept.isPresent()).isEqualTo(!scene().vocabulary().historyFields().isEmpty());
        String id = scene().person();
        String field = kept.orElse(scene().field());
        for (String value : List.of("one", "two")) {
            scene().crm.settle();
            scene().crm.edit(scene().object(), id, Map.of(field, value));
        }
        scene().crm.settle();

        PollRequest request = new PollRequest(scene().object(), scene().sample.fields(), kept.stream().toList());
        Told told = Reading.begin(scene().adapter, request).catchUp(scene().adapter).told;

        List<String> values = told.versions.stream()
                .filter(version -> version.id().equals(id) && version.field().equals(field))
                .sorted((a, b) -> sinceOrFirst(a).compareTo(sinceOrFirst(b)))
                .map(FieldVersion::value)
                .distinct()
                .toList();
        assertThat(values.isEmpty()).isEqualTo(kept.isEmpty());
        assertThat(values).endsWith(kept.isEmpty() ? new String[0] : new String[] {"one", "two"});
    }

    private static String sinceOrFirst(FieldVersion version) {
        return version.since().map(Object::toString).orElse("");
    }

    @Test
    default void linksComeAndGoOrAreNeverTold() throws CrmException {
        Optional<ContractSample.Links> links = scene().sample.links();
        if (links.isEmpty()) {
            scene().person();
            assertThat(scene().begin().catchUp(scene().adapter).told.links).isEmpty();
            return;
        }
        linksComeAndGo(links.get());
    }

    private void linksComeAndGo(ContractSample.Links links) throws CrmException {
        String from = scene().crm.create(links.fromObject(), List.of(linkable(links))).getFirst();
        String to = scene().crm.create(links.toObject(), List.of(linkable(links))).getFirst();
        scene().crm.link(links.fromObject(), from, links.toObject(), to);
        scene().crm.settle();

        Reading reading = Reading.begin(scene().adapter, new PollRequest(links.fromObject(), links.fields(), List.of()));
        LinkSet linked = reading.catchUp(scene().adapter).told.lastLinks(from).orElseThrow();
        scene().crm.unlink(links.fromObject(), from, links.toObject(), to);
        scene().crm.settle();
        LinkSet unlinked = reading.continued(Directive.GO_ON).catchUp(scene().adapter).told.lastLinks(from).orElseThrow();

        assertThat(linked.toObject()).isEqualTo(links.toObject());
        assertThat(linked.links()).extracting(LinkSet.Link::toId).contains(to);
        assertThat(unlinked.links()).isEmpty();
    }

    private static Map<String, String> linkable(ContractSample.Links links) {
        return links.fields().stream().collect(toMap(field -> field, field -> "linked"));
    }
}
