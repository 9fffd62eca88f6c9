package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The doctor over both CRMs: silent where all is well, and of what only a vendor's API can show. The steps build on one
/// another.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoctorIT {

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
              marketing.contacts: [outcome]
              sales.Contact: [outcome]
            """;

    private Loop loop;

    @BeforeAll
    void start(@TempDir Path folder) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(200, 11).data()).withLimits(Limits.OFF));
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
    void aSoundWorldHasNoFindingThatAsksForAnything() {
        loop.product().json("sync");

        JsonNode doctor = loop.product().json("doctor");

        assertThat(asking(doctor)).isEmpty();
        assertThat(doctor.get("coverage").get("tied").asLong()).isPositive();
    }

    @Test
    @Order(2)
    void aCopyOfOurFieldInTheOtherCrmIsWarnedOf() throws IOException, InterruptedException {
        post(
                loop.people().marketing() + "/crm/v3/properties/contacts",
                "{\"name\":\"tasuki_outcome__c\",\"label\":\"Tasuki Outcome\",\"groupName\":\"contactinformation\","
                        + "\"type\":\"string\",\"fieldType\":\"text\"}");

        assertThat(asking(loop.product().json("doctor"))).containsExactly("warning mirrored_field");
    }

    @Test
    @Order(3)
    void aMissingScopeIsNamed() throws IOException, InterruptedException {
        post(
                loop.people().marketing() + "/_sandbox/faults",
                "{\"kind\":\"status\",\"on\":\"/crm/objects/*/companies\",\"status\":403,\"after\":0,\"times\":1000}");

        assertThat(asking(loop.product().json("doctor"))).contains("warning scope of companies");
    }

    private void post(String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + loop.people().accessToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        }
    }

    /// Severity and check of what is more than worth knowing.
    private static List<String> asking(JsonNode doctor) {
        List<String> asking = new ArrayList<>();
        doctor.get("findings").forEach(finding -> {
            if (!finding.get("severity").asText().equals("info")) {
                asking.add(finding.get("severity").asText() + " " + finding.get("check").asText());
            }
        });
        return asking;
    }
}
