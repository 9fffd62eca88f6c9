package io.tasuki.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldSpec.Choice;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What live reading, writing and field creation promise.
interface RecordContract {

    ContractScene scene();

    @Test
    default void aLiveReadAnswersForWhatExistsAndNotForWhatIsGone() throws CrmException {
        List<String> ids = scene().people(3);
        scene().crm.delete(scene().object(), ids.get(2));

        Map<String, LiveRecord> live = read(ids);

        assertThat(live).containsOnlyKeys(ids.get(0), ids.get(1));
        for (String field : scene().sample.fields()) {
            assertThat(live(ids.get(0)).values()).containsEntry(field, scene().stored(ids.get(0), field));
        }
    }

    @Test
    default void aLiveReadSeesAnEditAtOnce() throws CrmException {
        String id = scene().person();
        read(List.of(id));

        scene().crm.edit(scene().object(), id, Map.of(scene().field(), "just now"));

        assertThat(live(id).values()).containsEntry(scene().field(), "just now");
    }

    @Test
    default void aBlankFieldReadsAsEmptyAndNotAsMissing() throws CrmException {
        String id = scene().person();
        scene().crm.edit(scene().object(), id, Map.of(scene().field(), ""));

        assertThat(live(id).values()).containsEntry(scene().field(), "");
    }

    @Test
    default void aMergedRecordAnswersWithTheSurvivor() throws CrmException {
        List<String> ids = scene().people(2);
        scene().crm.merge(scene().object(), ids.get(1), ids.get(0));

        Map<String, LiveRecord> live = read(List.of(ids.get(1)));

        assertThat(live).containsOnlyKeys(ids.get(1));
        assertThat(live(ids.get(1)).id()).isEqualTo(ids.get(0));
        assertThat(live(ids.get(1)).values())
                .containsEntry(scene().field(), scene().stored(ids.get(0), scene().field()));
    }

    @Test
    default void readingMoreThanOneCallTakesIsCutAndEstimatedRight() throws CrmException {
        int count = scene().adapter.capabilities().maximumRead() + 1;
        List<String> ids = scene().people(count);
        read(List.of(ids.getFirst()));
        long before = scene().crm.callsReceived();

        Map<String, LiveRecord> live = read(ids);

        assertThat(live).containsOnlyKeys(ids);
        assertThat(scene().crm.callsReceived() - before)
                .isEqualTo(scene().adapter.records().callsFor(count, scene().sample.fields().size()))
                .isGreaterThan(1);
    }

    private LiveRecord live(String id) throws CrmException {
        return Optional.ofNullable(read(List.of(id)).get(id)).orElseThrow();
    }

    private Map<String, LiveRecord> read(List<String> ids) throws CrmException {
        return scene().adapter.records().read(scene().object(), ids, scene().sample.fields());
    }

    @Test
    default void aWrittenValueStandsInTheCrm() throws CrmException {
        String id = scene().person();

        List<WriteOutcome> outcomes = scene().write(scene().batch(scene().update(id, "写した値 & <more>")));

        assertThat(outcomes).containsExactly(new WriteOutcome.Applied(id));
        assertThat(scene().stored(id, scene().field())).isEqualTo("写した値 & <more>");
    }

    @Test
    default void anEmptyValueClearsAndOtherFieldsStayAsTheyWere() throws CrmException {
        String id = scene().person();
        String other = scene().sample.fields().get(1);
        String before = scene().stored(id, other);

        scene().write(scene().batch(scene().update(id, "")));

        assertThat(scene().stored(id, scene().field())).isEmpty();
        assertThat(scene().stored(id, other)).isEqualTo(before).isNotEmpty();
    }

    @Test
    default void writingTheSameAgainDoesNoHarm() throws CrmException {
        String id = scene().person();
        scene().write(scene().batch(scene().update(id, "same")));

        List<WriteOutcome> again = scene().write(scene().batch(scene().update(id, "same")));

        assertThat(again).first().isIn(new WriteOutcome.Applied(id), new WriteOutcome.AlreadySo());
        assertThat(scene().stored(id, scene().field())).isEqualTo("same");
    }

    @Test
    default void oneRefusedRecordDoesNotTouchTheOthersAndOutcomesKeepTheOrder() throws CrmException {
        List<String> ids = scene().people(3);
        scene().crm.delete(scene().object(), ids.get(1));

        List<WriteOutcome> outcomes = scene().write(new WriteBatch(
                scene().object(), ids.stream().map(id -> scene().update(id, "new")).toList()));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isEqualTo(new WriteOutcome.Applied(ids.get(0)));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(WriteOutcome.Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
        assertThat(outcomes.get(2)).isEqualTo(new WriteOutcome.Applied(ids.get(2)));
        assertThat(scene().stored(ids.get(2), scene().field())).isEqualTo("new");
    }

    @Test
    default void aBatchOfTheLargestSizeIsTakenWhole() throws CrmException {
        List<String> ids = scene().people(scene().adapter.capabilities().maximumBatch());

        List<WriteOutcome> outcomes = scene().write(new WriteBatch(
                scene().object(), ids.stream().map(id -> scene().update(id, "batch")).toList()));

        assertThat(outcomes).isEqualTo(ids.stream().map(WriteOutcome.Applied::new).toList());
        assertThat(ids).allSatisfy(id -> assertThat(scene().stored(id, scene().field())).isEqualTo("batch"));
    }

    @Test
    default void aLostReplyLeavesTheWriteInDoubtAndReadingBackTells() throws CrmException {
        String id = scene().person();
        scene().adapter.schema(scene().object());
        scene().crm.fault(CrmFault.WRITE_REPLY_LOST, 1);

        List<WriteOutcome> outcomes = scene().write(scene().batch(scene().update(id, "written unheard")));

        assertThat(outcomes).containsExactly(new WriteOutcome.InDoubt());
        assertThat(live(id).values()).containsEntry(scene().field(), "written unheard");
    }

    @Test
    default void aCreatedFieldExistsOnceAndCanBeWrittenAtOnce() throws CrmException {
        Optional<FieldProvisioner> provisioner = scene().adapter.fields();
        assertThat(provisioner.isPresent()).isEqualTo(scene().adapter.capabilities().createsFields());
        String name = scene().crm.factory().vocabulary().ownFields().nameOf("kit_note");
        if (provisioner.isPresent()) {
            FieldSpec spec = new FieldSpec(
                    name, "Kit note キットのメモ", "Made by the contract kit.", FieldType.TEXT, 0, List.of());

            assertThat(provisioner.get().create(scene().object(), List.of(spec)))
                    .containsExactly(new FieldOutcome.Created());
            assertThat(scene().another().fields().orElseThrow().create(scene().object(), List.of(spec)))
                    .containsExactly(new FieldOutcome.Existed());
            writesInto(name);
        }
        assertThat(scene().another().schema(scene().object()).field(name).isPresent()).isEqualTo(provisioner.isPresent());
    }

    @Test
    default void aCreatedChoiceTakesEachOfItsValues() throws CrmException {
        Optional<FieldProvisioner> provisioner = scene().adapter.fields();
        assertThat(provisioner.isPresent()).isEqualTo(scene().adapter.capabilities().createsFields());
        if (provisioner.isPresent()) {
            String name = scene().crm.factory().vocabulary().ownFields().nameOf("kit_choice");
            FieldSpec spec = new FieldSpec(
                    name,
                    "選択",
                    "Made by the contract kit.",
                    FieldType.CHOICE,
                    0,
                    List.of(new Choice("noted", "記録済み"), new Choice("open", "進行中")));

            assertThat(provisioner.get().create(scene().object(), List.of(spec)))
                    .containsExactly(new FieldOutcome.Created());

            FieldSchema seen = scene().another().schema(scene().object()).field(name).orElseThrow();
            assertThat(seen.type()).isEqualTo(FieldType.CHOICE);
            assertThat(seen.choices().isEmpty() || seen.choices().containsAll(List.of("noted", "open")))
                    .as("the only values it takes: %s", seen.choices())
                    .isTrue();
            writesInto(name);
        }
    }

    private void writesInto(String field) throws CrmException {
        String id = scene().person();
        RecordUpdate update = new RecordUpdate(id, Collections.singletonMap(field, "noted"));
        assertThat(scene().write(scene().batch(update))).containsExactly(new WriteOutcome.Applied(id));
        assertThat(scene().stored(id, field)).isEqualTo("noted");
    }
}
