package io.tasuki.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.crm.RecordPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a connection as a whole promises: what it can do, its clock, its budget, its failures, its end.
interface ConnectionContract {

    ContractScene scene();

    @Test
    default void aDeclaredNoIsTrue() throws CrmException {
        Capabilities capabilities = scene().adapter.capabilities();

        assertThat(scene().adapter.writer().isPresent()).isEqualTo(capabilities.writes());
        assertThat(scene().adapter.fields().isPresent()).isEqualTo(capabilities.createsFields());
        boolean historyOffered = scene().crm.factory().vocabulary().objects().stream()
                .anyMatch(object -> !object.historyFields().isEmpty());
        assertThat(historyOffered).isEqualTo(capabilities.fieldHistory());
        assertThat(capabilities.maximumRead()).isPositive();
        assertThat(capabilities.maximumBatch()).isPositive();
    }

    @Test
    default void theVocabularyNamesEachObjectOnceAndTheSampleAmongThem() {
        CrmVocabulary vocabulary = scene().crm.factory().vocabulary();

        assertThat(vocabulary.objects()).extracting(ObjectVocabulary::name).doesNotHaveDuplicates().contains(scene().object());
        assertThat(vocabulary.ownFields().nameOf("won_amount"))
                .isNotBlank()
                .isNotEqualTo(vocabulary.ownFields().nameOf("outcome"));
    }

    @Test
    default void theSchemaKnowsTheFieldsAndWhetherTheyCanBeWritten() throws CrmException {
        for (String field : scene().sample.fields()) {
            assertThat(scene().adapter.schema(scene().object()).field(field).map(FieldSchema::writable))
                    .as(field)
                    .contains(scene().adapter.capabilities().writes());
        }
    }

    @Test
    default void anObjectThatCannotBeSeenIsDenied() {
        assertThatThrownBy(() -> scene().adapter.schema("NoSuchObject"))
                .isInstanceOfSatisfying(CrmException.AccessDenied.class, denied -> assertThat(denied.missing())
                        .isNotBlank());
    }

    @Test
    default void theClockIsTheCrmsOwnAndMovesWithIt() throws CrmException {
        String id = scene().person();
        Instant before = scene().adapter.clock();
        assertThat(before).isCloseTo(scene().crm.now(), within(5, ChronoUnit.SECONDS));

        scene().crm.settle();
        scene().adapter.records().read(scene().object(), List.of(id), scene().sample.fields());

        assertThat(scene().adapter.clock()).isAfter(before).isCloseTo(scene().crm.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    default void everyCallIsCounted() throws CrmException {
        scene().people(3);

        scene().begin().catchUp(scene().adapter);

        assertThat(scene().adapter.budget().callsMade()).isEqualTo(scene().crm.callsReceived()).isPositive();
    }

    @Test
    default void aFewRefusalsForSpeedAreWaitedOut() throws CrmException {
        String id = scene().person();
        scene().crm.settle();
        scene().crm.fault(CrmFault.THROTTLED, 1);

        Told told = Reading.begin(scene().adapter, scene().request()).catchUp(scene().adapter).told;

        assertThat(told.latest()).containsOnlyKeys(id);
    }

    @Test
    default void lastingRefusalsForSpeedAreReportedWithTheMomentToComeBack() {
        String id = scene().person();
        scene().crm.fault(CrmFault.THROTTLED, Integer.MAX_VALUE);

        assertThatThrownBy(() -> scene().adapter.records().read(scene().object(), List.of(id), scene().sample.fields()))
                .isInstanceOfSatisfying(CrmException.Throttled.class, throttled -> assertThat(throttled.notBefore())
                        .isAfter(Instant.EPOCH));
    }

    @Test
    default void aSilentCrmIsReportedAsUnavailableAndServesAgainOnceItIsMended() throws CrmException {
        String id = scene().person();
        scene().crm.fault(CrmFault.UNAVAILABLE, Integer.MAX_VALUE);

        assertThatThrownBy(() -> scene().adapter.records().read(scene().object(), List.of(id), scene().sample.fields()))
                .isInstanceOf(CrmException.Unavailable.class);

        scene().crm.mend();
        assertThat(scene().another().records().read(scene().object(), List.of(id), scene().sample.fields()))
                .containsOnlyKeys(id);
    }

    @Test
    default void everyFindingComesWithARemedy() throws CrmException {
        assertThat(scene().adapter.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    default void peopleAreSentToARecordsPageOfItsOwn() throws CrmException {
        List<String> ids = scene().people(2);

        RecordPage page = scene().adapter.page(scene().object()).orElseThrow();

        assertThat(page.of(ids.get(0)).orElseThrow().toString()).startsWith("http").contains(ids.get(0));
        assertThat(page.of(ids.get(1))).isNotEqualTo(page.of(ids.get(0)));
        assertThat(scene().another().page(scene().object())).as("the same, whoever asks").contains(page);
    }

    @Test
    default void aPageCostsNothingOnceItIsKnown() throws CrmException {
        scene().adapter.page(scene().object());
        scene().adapter.clock();
        long before = scene().crm.callsReceived();

        for (ObjectVocabulary object : scene().crm.factory().vocabulary().objects()) {
            scene().adapter.page(object.name());
        }

        assertThat(scene().crm.callsReceived()).isEqualTo(before);
    }

    @Test
    default void aPageIsFreeForWhoeverHasAskedTheTime() throws CrmException {
        scene().adapter.clock();
        long before = scene().crm.callsReceived();

        scene().adapter.page(scene().object());

        assertThat(scene().crm.callsReceived()).isEqualTo(before);
    }

    @Test
    default void whatIsNoObjectHasNoPage() throws CrmException {
        assertThat(scene().adapter.page("NoSuchObject")).isEmpty();
    }

    @Test
    default void manyThreadsMayReadAtOnce() throws CrmException, ExecutionException, InterruptedException {
        List<String> ids = scene().people(8);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, ?>>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.<Map<String, ?>>submit(() -> scene().adapter
                            .records()
                            .read(scene().object(), List.of(ids.get(i)), scene().sample.fields())))
                    .toList();

            for (int i = 0; i < ids.size(); i++) {
                assertThat(answers.get(i).get()).containsOnlyKeys(ids.get(i));
            }
        }
    }

    @Test
    default void closingTwiceDoesNoHarm() {
        CrmAdapter adapter = scene().another();

        adapter.close();

        assertThatCode(adapter::close).doesNotThrowAnyException();
    }
}
