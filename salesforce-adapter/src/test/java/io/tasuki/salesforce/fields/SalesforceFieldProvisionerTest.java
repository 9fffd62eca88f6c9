package io.tasuki.salesforce.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldSpec.Choice;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.salesforce.SandboxOrg;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Fields in organisations where a new field is nobody's, and a session keeps the permissions it began with.
class SalesforceFieldProvisionerTest {

    private static final String STRICT =
            "{\"access\":{\"grant_new_fields\":false,\"new_session\":true,\"tooling_fields\":false}}";

    private final SandboxOrg org = new SandboxOrg();

    @AfterEach
    void close() {
        org.close();
    }

    private List<FieldOutcome> create(String object, FieldSpec... fields) throws CrmException {
        try (CrmAdapter adapter = org.open()) {
            return adapter.fields().orElseThrow().create(object, List.of(fields));
        }
    }

    private static FieldSpec spec(String name, FieldType type) {
        List<Choice> choices =
                type == FieldType.CHOICE ? List.of(new Choice("won", "受注 & <won>"), new Choice("lost", "失注")) : List.of();
        return new FieldSpec(name, "スコア & <score>", "Made by us. 当社が作成", type, 2, choices);
    }

    @Test
    void fieldsOfEveryTypeAreDeployedGrantedAndWritableAtOnce() throws CrmException {
        org.switchTo(STRICT);

        List<FieldOutcome> outcomes = create(
                "Lead",
                spec("Tasuki_Text__c", FieldType.TEXT),
                spec("Tasuki_Long__c", FieldType.LONG_TEXT),
                spec("Tasuki_Number__c", FieldType.NUMBER),
                spec("Tasuki_Flag__c", FieldType.BOOLEAN),
                spec("Tasuki_Day__c", FieldType.DATE),
                spec("Tasuki_At__c", FieldType.MOMENT),
                spec("Tasuki_Choice__c", FieldType.CHOICE));

        assertThat(outcomes).hasSize(7).containsOnly(new FieldOutcome.Created());
        try (CrmAdapter adapter = org.open()) {
            assertThat(adapter.schema("Lead").fields().stream()
                            .filter(field -> field.name().startsWith("Tasuki_"))
                            .map(FieldSchema::type))
                    .containsExactlyInAnyOrder(
                            FieldType.TEXT,
                            FieldType.LONG_TEXT,
                            FieldType.NUMBER,
                            FieldType.BOOLEAN,
                            FieldType.DATE,
                            FieldType.MOMENT,
                            FieldType.CHOICE);
            assertThat(adapter.schema("Lead").field("Tasuki_Text__c").orElseThrow().label())
                    .isEqualTo("スコア & <score>");
        }
    }

    @Test
    void itTakesAsManyCallsAsEstimated() throws CrmException {
        org.switchTo(STRICT);
        try (CrmAdapter adapter = org.open()) {
            adapter.clock();
            long before = adapter.budget().callsMade();

            adapter.fields().orElseThrow().create("Lead", List.of(spec("Tasuki_Text__c", FieldType.TEXT)));

            assertThat(adapter.budget().callsMade() - before)
                    .isEqualTo(adapter.fields().orElseThrow().callsFor(1));
        }
    }

    @Test
    void whatTheSetGrantedBeforeStaysGranted() throws CrmException {
        org.switchTo(STRICT);
        create("Lead", spec("Tasuki_One__c", FieldType.TEXT));
        create("Lead", spec("Tasuki_Two__c", FieldType.TEXT));
        create("Contact", spec("Tasuki_One__c", FieldType.TEXT));

        try (CrmAdapter adapter = org.open()) {
            assertThat(adapter.schema("Lead").field("Tasuki_One__c")).isPresent();
            assertThat(adapter.schema("Lead").field("Tasuki_Two__c")).isPresent();
            assertThat(adapter.schema("Contact").field("Tasuki_One__c")).isPresent();
        }
    }

    @Test
    void whatIsThereIsLeftAlone() throws CrmException {
        create("Lead", spec("Tasuki_One__c", FieldType.TEXT));
        long before = org.callsReceived();

        assertThat(create("Lead", spec("Tasuki_One__c", FieldType.TEXT))).containsExactly(new FieldOutcome.Existed());

        assertThat(org.callsReceived() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void aFieldOfAnotherTypeIsNamedWithItsRemedy() throws CrmException {
        create("Lead", spec("Tasuki_One__c", FieldType.DATE));

        assertThat(create("Lead", spec("Tasuki_One__c", FieldType.NUMBER)))
                .first()
                .isInstanceOfSatisfying(
                        FieldOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("Lead.Tasuki_One__c holds DATE", "Setup"));
    }

    @Test
    void oneBadFieldDoesNotKeepTheOthersOut() throws CrmException {
        org.switchTo(STRICT);

        List<FieldOutcome> outcomes =
                create("Lead", spec("Tasuki Bad__c", FieldType.TEXT), spec("Tasuki_Good__c", FieldType.TEXT));

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        FieldOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("Setup, Object Manager, Lead"));
        assertThat(outcomes.get(1)).isEqualTo(new FieldOutcome.Created());
    }

    @Test
    void whereNothingCanBeDeployedTheToolingApiMakesThem() throws CrmException {
        org.switchTo("{\"access\":{\"deploys\":false}}");

        assertThat(create("Lead", spec("Tasuki_One__c", FieldType.TEXT))).containsExactly(new FieldOutcome.Created());
    }

    @Test
    void whereNeitherWayIsOpenTheRightIsNamed() throws CrmException {
        org.switchTo("{\"access\":{\"deploys\":false,\"tooling_fields\":false}}");

        assertThat(create("Lead", spec("Tasuki_One__c", FieldType.TEXT)))
                .first()
                .isInstanceOfSatisfying(
                        FieldOutcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("INVALID_TYPE", "Modify Metadata Through Metadata API Functions"));
    }
}
