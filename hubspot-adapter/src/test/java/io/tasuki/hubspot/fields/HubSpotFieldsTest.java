package io.tasuki.hubspot.fields;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.tasuki.hubspot.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldSpec.Choice;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.hubspot.Portal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubSpotFieldsTest {

    private static final String PROPERTIES = "/crm/properties/2026-09/contacts";
    private static final FieldSpec OUTCOME =
            new FieldSpec("tasuki_outcome", "商談結果", "Outcome", FieldType.CHOICE, 0, List.of(new Choice("open", "進行中"), new Choice("won", "受注")));
    private static final String THERE =
            "{\"results\":[{\"name\":\"tasuki_outcome\",\"type\":\"enumeration\",\"fieldType\":\"select\"}]}";

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anExistingPropertyCostsOneLook() throws Exception {
        listed(json(200, THERE));

        assertThat(create()).isInstanceOf(FieldOutcome.Existed.class);
        assertThat(portal.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anEnumerationTellsTheOnlyValuesItTakes() throws Exception {
        listed(json(200, "{\"results\":[{\"name\":\"tasuki_outcome\",\"type\":\"enumeration\",\"fieldType\":\"select\","
                + "\"options\":[{\"value\":\"open\",\"label\":\"Open\"},{\"value\":\"won\",\"label\":\"Won\"}]},"
                + "{\"name\":\"note\",\"type\":\"string\",\"fieldType\":\"text\",\"options\":[]}]}"));

        ObjectSchema schema = portal.open().schema("contacts");

        assertThat(schema.field("tasuki_outcome").orElseThrow().choices()).containsExactly("open", "won");
        assertThat(schema.field("note").orElseThrow().choices()).isEmpty();
    }

    @Test
    void aNewPropertyIsWaitedForUntilItShows() throws Exception {
        listed(json(200, "{\"results\":[]}"), json(200, "{\"results\":[]}"), json(200, THERE));
        creationAnswers(json(201, "{}"));

        assertThat(create()).isInstanceOf(FieldOutcome.Created.class);
        assertThat(portal.time.pauses()).containsSubsequence(Duration.ofMillis(250));
        portal.server.verify(postRequestedFor(urlPathEqualTo(PROPERTIES))
                .withRequestBody(containing("\"groupName\":\"tasuki\""))
                .withRequestBody(matchingJsonPath("$.label", equalTo("商談結果")))
                .withRequestBody(matchingJsonPath("$.description", equalTo("Outcome")))
                .withRequestBody(matchingJsonPath("$.options[1].label", equalTo("受注")))
                .withRequestBody(matchingJsonPath("$.options[1].value", containing("won"))));
    }

    @Test
    void anArchivedPropertyThatComesBackWithAnotherTypeIsNotUsed() throws Exception {
        listed(
                json(200, "{\"results\":[]}"),
                json(200, "{\"results\":[{\"name\":\"tasuki_outcome\",\"type\":\"number\"}]}"));
        creationAnswers(json(409, "{\"category\":\"OBJECT_ALREADY_EXISTS\"}"));

        assertThat(create()).isInstanceOfSatisfying(FieldOutcome.Failed.class, failed -> assertThat(failed.reason())
                .contains("NUMBER", "CHOICE"));
    }

    @Test
    void aPropertyThatNeverShowsIsGivenUp() throws Exception {
        listed(json(200, "{\"results\":[]}"));
        creationAnswers(json(201, "{}"));

        assertThat(create()).isInstanceOf(FieldOutcome.Failed.class);
    }

    @Test
    void aRefusalIsToldInCodes() throws Exception {
        listed(json(200, "{\"results\":[]}"));
        creationAnswers(json(400, "{\"category\":\"VALIDATION_ERROR\",\"message\":\"a person's words\"}"));

        assertThat(create())
                .isEqualTo(new FieldOutcome.Failed("HubSpot refused the property: 400 VALIDATION_ERROR"));
    }

    private FieldOutcome create() throws Exception {
        return portal.open().fields().orElseThrow().create("contacts", List.of(OUTCOME)).getFirst();
    }

    private void listed(ResponseDefinitionBuilder... replies) {
        portal.inTurn(PROPERTIES, replies);
    }

    // Registered after the list's replies, so it answers the creating call.
    private void creationAnswers(ResponseDefinitionBuilder reply) {
        portal.server.stubFor(post(urlPathEqualTo(PROPERTIES)).willReturn(reply));
        portal.server.stubFor(post(urlPathEqualTo(PROPERTIES + "/groups")).willReturn(json(201, "{}")));
    }
}
