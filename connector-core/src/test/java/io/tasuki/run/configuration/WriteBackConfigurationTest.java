package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.crm.FieldType;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.plan.Ownership;
import io.tasuki.stage.plan.PersonEdits;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.plan.WrittenField;
import io.tasuki.stage.poll.OwnedFields;
import io.tasuki.stage.poll.OwnedFields.Watched;
import io.tasuki.stage.poll.PollTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which fields may be written, as the file says it, and what is refused because it would do harm.
class WriteBackConfigurationTest {

    private static final ObjectName PEOPLE = ObjectName.parse("marketing.people");
    private static final ObjectName BUYERS = ObjectName.parse("sales.Buyer");

    private static final String BEFORE =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people, attributes: {origin: marketing.people.origin}}
            handoff: {at: marketing.people.sql_date}
            returns: {sales.Buyer.Status: {Unqualified: not_a_fit}}
            deals: {from: sales.Deal}
            """;

    @TempDir
    Path folder;

    @Test
    void ourFieldsAndSomebodyElsesReachThePlanWithTheirOwners() {
        WriteBackSettings settings = read(
                        """
                        write_back:
                          marketing.people:
                            - outcome
                            - {field: lead_result, value: outcome, rule: set_if_empty}
                            - {field: amount, value: won_amount, rule: always}
                        """)
                .writeBack();

        assertThat(settings.fields())
                .containsExactly(Map.entry(
                        PEOPLE,
                        List.of(
                                new WrittenField.Own("outcome"),
                                new WrittenField.Foreign("lead_result", "outcome", Ownership.SET_IF_EMPTY),
                                new WrittenField.Foreign("amount", "won_amount", Ownership.ALWAYS))));
        assertThat(settings.personEdits()).isEqualTo(PersonEdits.KEEP);
        assertThat(settings.labels()).isEqualTo(LabelLanguage.EN);
        assertThat(settings.salesFills()).isEmpty();
    }

    @Test
    void whatSalesFillsAndHowEditsAndLabelsAreTreatedIsRead() {
        WriteBackSettings settings = read(
                        """
                        write_back: {marketing.people: [sales_feedback, information_checked, returned_reason]}
                        sales_fills: sales.Buyer
                        person_edits: overwrite
                        language: ja
                        create_fields: false
                        """)
                .writeBack();

        assertThat(settings.salesFills()).isEqualTo(Set.of(BUYERS));
        assertThat(settings.personEdits()).isEqualTo(PersonEdits.OVERWRITE);
        assertThat(settings.labels()).isEqualTo(LabelLanguage.JA);
        assertThat(settings.createFields()).isFalse();
    }

    @Test
    void whatWeWriteIsWatchedAndWhatSalesFillsIsPolled() {
        List<PollTarget> polls = read(
                        """
                        write_back:
                          marketing.people: [won_amount, sales_feedback, {field: result, value: outcome, rule: always}]
                        sales_fills: [sales.Buyer]
                        """)
                .polls();

        assertThat(target(polls, PEOPLE).owned())
                .isEqualTo(new OwnedFields(
                        List.of(),
                        List.of(
                                new Watched("t_won_amount", FieldType.NUMBER),
                                new Watched("t_sales_feedback", FieldType.LONG_TEXT),
                                new Watched("result", FieldType.CHOICE))));
        assertThat(target(polls, PEOPLE).requested()).doesNotContain("t_won_amount");
        assertThat(target(polls, BUYERS).owned())
                .isEqualTo(new OwnedFields(List.of("Tinformation_checked", "Treturn_reason", "Tfeedback"), List.of()));
    }

    @Test
    void aForeignFieldNeedsARule() {
        assertThat(problems("write_back: {marketing.people: [{field: result, value: outcome}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].rule is missing; write 'rule: set_if_empty' to fill the"
                        + " field only while it is empty, or 'rule: always' to put our value there whoever changed it");
    }

    @Test
    void aRuleIsOneOfTwo() {
        assertThat(problems("write_back: {marketing.people: [{field: result, value: outcome, rule: own}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].rule 'own' is not one of its values;"
                        + " known are: always, set_if_empty");
    }

    @Test
    void aForeignEntryMayNotNameAFieldOfOurs() {
        assertThat(problems("write_back: {marketing.people: [{field: T_Outcome, value: outcome, rule: always}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].field T_Outcome is a field of ours;"
                        + " write 'outcome' in the place of this entry");
        assertThat(problems("write_back: {marketing.people: [{field: t_feedback, value: outcome, rule: always}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].field t_feedback is a field that sales fills"
                        + " and we only read; choose another field");
    }

    @Test
    void whatIsReadIsNotWritten() {
        List<String> read = List.of("origin", "sql_date", "mail");

        assertThat(read).allSatisfy(field -> assertThat(problems(
                        "write_back: {marketing.people: [{field: " + field + ", value: outcome, rule: always}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].field marketing.people." + field
                        + " is read by the loop: what we write there would come back as news; choose another field"));
        assertThat(problems("write_back: {sales.Buyer: [{field: Status, value: outcome, rule: set_if_empty}]}\n"))
                .singleElement()
                .asString()
                .contains("sales.Buyer.Status is read by the loop");
        assertThat(problems("write_back: {marketing.people: [outcome]}\n", BEFORE.replace("people.origin", "people.t_outcome")))
                .singleElement()
                .asString()
                .contains("marketing.people.t_outcome is read by the loop");
    }

    @Test
    void aFieldIsWrittenOnce() {
        assertThat(problems(
                        """
                        write_back:
                          marketing.people:
                            - outcome
                            - {field: result, value: outcome, rule: always}
                            - {field: Result, value: stage, rule: set_if_empty}
                            - outcome
                        """))
                .containsExactly(
                        "tasuki.yaml:12: write_back.marketing.people[2] marketing.people.Result is written twice; keep one of the two entries",
                        "tasuki.yaml:13: write_back.marketing.people[3] marketing.people.t_outcome is written twice; keep one of the two entries");
    }

    @Test
    void whatSalesFillsOnAnObjectIsNotWrittenThere() {
        assertThat(problems("write_back: {sales.Buyer: [information_checked]}\nsales_fills: [sales.Buyer]\n"))
                .containsExactly("tasuki.yaml:8: write_back.sales.Buyer[0] Tinformation_checked is filled by sales on sales.Buyer,"
                        + " so it is never written there; take information_checked out of this list, or sales.Buyer out of sales_fills");
    }

    @Test
    void aCopyOfWhatSalesFillsNeedsSalesToFillSomething() {
        assertThat(problems("write_back: {marketing.people: [sales_feedback]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0] 'sales_feedback' is copied from what sales fills,"
                        + " and sales fills nothing; name the objects on which sales works, for instance 'sales_fills: [connection.object]'");
    }

    @Test
    void salesFillsOnlyObjectsThatAreReadAndCanHoldOurFields() {
        assertThat(problems("sales_fills: [sales.Visitor, sales.Buyer, sales.Deal]\npoll: {skip: [sales.Buyer]}\n"))
                .containsExactly(
                        "tasuki.yaml:8: sales_fills[0] sales.Visitor cannot hold our fields; choose another object of persons",
                        "tasuki.yaml:8: sales_fills[1] sales.Buyer is not polled, so what sales fills there would never be read;"
                                + " let 'poll' allow it, or leave it out here",
                        "tasuki.yaml:8: sales_fills[2] sales.Deal is not an object of persons; known are: Buyer, Visitor");
    }

    @Test
    void aFieldNameHasNoBlanks() {
        assertThat(problems("write_back: {marketing.people: [{field: \"Lead Result\", value: outcome, rule: always}]}\n"))
                .containsExactly("tasuki.yaml:8: write_back.marketing.people[0].field 'Lead Result' is not a field name of"
                        + " marketing.people; write the name as the CRM spells it");
    }

    private static PollTarget target(List<PollTarget> polls, ObjectName name) {
        return polls.stream().filter(poll -> poll.name().equals(name)).findFirst().orElseThrow();
    }

    private Configuration read(String lines) {
        return load(BEFORE + lines);
    }

    private List<String> problems(String lines) {
        return problems(lines, BEFORE);
    }

    private List<String> problems(String lines, String before) {
        return catchThrowableOfType(ConfigurationException.class, () -> load(before + lines)).problems().stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    private Configuration load(String text) {
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text);
            return Configuration.load(
                    file,
                    Map.of("NORTH_TOKEN", "n-secret", "SOUTH_TOKEN", "s-secret"),
                    List.of(StubFactory.north(), StubFactory.south()));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
