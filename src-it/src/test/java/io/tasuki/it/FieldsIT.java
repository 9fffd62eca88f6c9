package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Fields from their making to sales' words on the marketing record. The steps build on one another.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldsIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
            handoff: {at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date}
            deals: {from: sales.Opportunity, link: [conversion, contact_role]}
            write_back:
              marketing.contacts: [score, outcome, returned_reason, sales_feedback, information_checked]
            sales_fills: [sales.Lead, sales.Contact]
            language: ja
            """;

    private static final long SEED = 11;

    private Loop loop;
    private String lead = "";
    private String contact = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(60, SEED).data()).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
    }

    @AfterAll
    void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    @Test
    @Order(1)
    void theDoctorNamesTheFieldsThatAreMissingByTheirLabels() {
        JsonNode doctor = loop.product().json("doctor");

        assertThat(doctor.get("ok").asBoolean()).as(doctor.toString()).isTrue();
        assertThat(fields(doctor.get("missing_fields")))
                .containsExactlyInAnyOrder(
                        "contacts.tasuki_score",
                        "contacts.tasuki_outcome",
                        "contacts.tasuki_returned_reason",
                        "contacts.tasuki_sales_feedback",
                        "contacts.tasuki_information_checked",
                        "Lead.Tasuki_Information_Checked__c",
                        "Lead.Tasuki_Return_Reason__c",
                        "Lead.Tasuki_Feedback__c",
                        "Contact.Tasuki_Information_Checked__c",
                        "Contact.Tasuki_Return_Reason__c",
                        "Contact.Tasuki_Feedback__c");
        assertThat(doctor.get("missing_fields")).extracting(field -> field.get("label").asText()).contains("Tasuki: 商談結果");
        assertThat(loop.journalled("records_written")).isZero();
    }

    @Test
    @Order(2)
    void theFirstSyncMakesThemAllAlsoThoseThatHoldNothingYet() {
        loop.product().json("sync");

        JsonNode doctor = loop.product().json("doctor");
        assertThat(doctor.get("missing_fields")).isEmpty();
        assertThat(doctor.get("ok").asBoolean()).as(doctor.toString()).isTrue();
    }

    @Test
    @Order(3)
    void whatSalesFillsStandsOnTheMarketingRecordAfterTheNextSyncAndIsNeverWrittenWhereItWasFilled() {
        findALeadOfBoth();
        JsonNode plan = quietPlan();
        assertThat(plan.get("summary").get("to_change").asInt()).as(plan.toString()).isZero();

        loop.people()
                .edit(
                        loop.people().sales(),
                        "Lead",
                        lead,
                        Map.of(
                                "Tasuki_Feedback__c", "来期に再度ご連絡\n予算は未定",
                                "Tasuki_Information_Checked__c", "2026-01-05",
                                "Tasuki_Return_Reason__c", "時期尚早"));
        loop.people().clearJournals();
        sync();

        assertThat(value("tasuki_sales_feedback")).isEqualTo("来期に再度ご連絡\n予算は未定");
        assertThat(value("tasuki_information_checked")).isEqualTo("2026-01-05");
        assertThat(value("tasuki_returned_reason")).isEqualTo("時期尚早");
        assertThat(loop.journalled("records_written")).isEqualTo(1);
        assertThat(loop.people().journal(loop.people().sales()).get("records_written").asLong()).isZero();
    }

    @Test
    @Order(4)
    void theEchoOfThatCausesNothingAndOneMoreSyncReadsNothing() {
        sync();
        loop.people().clearJournals();

        sync();

        assertThat(loop.journalled("records_written")).isZero();
        assertThat(loop.journalled("records_read")).isZero();
    }

    @Test
    @Order(5)
    void whatSalesBlanksIsBlankedInTheCopy() {
        loop.people().edit(loop.people().sales(), "Lead", lead, Map.of("Tasuki_Feedback__c", ""));

        sync();

        assertThat(value("tasuki_sales_feedback")).isEmpty();
        assertThat(value("tasuki_information_checked")).isEqualTo("2026-01-05");
    }

    @Test
    @Order(6)
    void whatAPersonPutsIntoAFieldOfOursStaysAndIsListed() {
        String before = value("tasuki_outcome");
        String other = before.equals("lost") ? "won" : "lost";
        loop.people().edit(loop.people().marketing(), "contacts", contact, Map.of("tasuki_outcome", other));

        JsonNode sync = sync();

        assertThat(sync.get("plan").get("conflicts").asInt()).isEqualTo(1);
        assertThat(value("tasuki_outcome")).isEqualTo(other);
        loop.people().edit(loop.people().marketing(), "contacts", contact, Map.of("tasuki_outcome", before));
        assertThat(sync().get("plan").get("conflicts").asInt()).isZero();
    }

    @Test
    @Order(7)
    void timeAloneChangesNoField() {
        sync();
        loop.people().advance(Duration.ofDays(400));
        loop.people().clearJournals();

        JsonNode sync = loop.product().json("sync");

        assertThat(sync.get("plan").get("to_change").asInt()).isZero();
        assertThat(loop.journalled("records_written")).isZero();
    }

    private JsonNode sync() {
        loop.people().advance(Duration.ofHours(2));
        return loop.product().json("sync");
    }

    private JsonNode quietPlan() {
        sync();
        return loop.product().json("plan");
    }

    /// A contact that was handed over, and the unconverted lead that sales works on.
    private void findALeadOfBoth() {
        Map<String, String> contacts = new HashMap<>();
        loop.marketing("contacts").stream()
                .filter(record -> !record.path("tasuki_outcome").asText("").isEmpty())
                .forEach(record -> contacts.put(record.path("email").asText(), record.get("id").asText()));
        for (JsonNode record : loop.sales("Lead")) {
            String found = contacts.get(record.path("Email").asText());
            if (found != null && !record.path("IsConverted").asBoolean()) {
                lead = record.get("Id").asText();
                contact = found;
            }
        }
        assertThat(lead).as("seed " + SEED).isNotEmpty();
    }

    private String value(String field) {
        return loop.marketing("contacts").stream()
                .filter(record -> record.get("id").asText().equals(contact))
                .map(record -> record.path(field).asText(""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(JsonNode missing) {
        List<String> fields = new ArrayList<>();
        missing.forEach(field -> fields.add(field.get("object").asText() + "." + field.get("field").asText()));
        return fields;
    }
}
