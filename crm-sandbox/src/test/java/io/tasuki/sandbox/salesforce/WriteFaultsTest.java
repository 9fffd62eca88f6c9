package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.sandbox.control.Fault;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong around a write: whether it was done and whether the client can know.
class WriteFaultsTest {

    private static final String COLLECTIONS = OrgClient.API + "/composite/sobjects";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;
    private final String lead = org.id("Lead", "IsConverted = false");

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aLostReplyLeavesWhatWasWritten() {
        org.arm(Fault.Kind.LOST_REPLY, "PATCH *");

        assertThatThrownBy(() -> write("lost")).isInstanceOf(UncheckedIOException.class);
        assertThat(title()).isEqualTo("lost");
    }

    @Test
    void halfAReplyLeavesWhatWasWritten() {
        org.arm(Fault.Kind.TRUNCATE, "PATCH *");

        assertThatThrownBy(() -> write("half")).isInstanceOf(UncheckedIOException.class);
        assertThat(title()).isEqualTo("half");
    }

    @Test
    void anErrorOfTheWholeCallWritesNothing() {
        org.arm(Fault.Kind.STATUS, "PATCH *");

        OrgClient.Answer answer = write("never");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errorCode()).isEqualTo("SERVER_UNAVAILABLE");
        assertThat(title()).isNotEqualTo("never");
    }

    @Test
    void aPageOfHtmlWritesNothing() {
        org.arm(Fault.Kind.HTML, "PATCH *");

        OrgClient.Answer answer = write("never");

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(title()).isNotEqualTo("never");
    }

    @Test
    void aSessionThatEndsInBetweenWritesNothingAndIsRenewed() {
        org.arm(Fault.Kind.EXPIRE_TOKEN, "PATCH *");

        assertThat(write("never").errorCode()).isEqualTo("INVALID_SESSION_ID");
        assertThat(write("never").status()).isEqualTo(401);
        client.login();
        assertThat(write("after").status()).isEqualTo(200);
        assertThat(title()).isEqualTo("after");
    }

    @Test
    void aLockedRowOfManyIsRefusedAlone() {
        org.arm(Fault.Kind.LOCK_ROW, "PATCH *");
        String row = "{\"attributes\":{\"type\":\"Lead\"},\"id\":\"" + lead + "\",\"Title\":\"x\"}";

        OrgClient.Answer answer = client.call("PATCH", COLLECTIONS, "{\"records\":[" + row + "," + row + "]}");

        assertThat(answer.json().findValuesAsText("success")).containsExactly("false", "true");
        assertThat(answer.json().findValuesAsText("statusCode")).containsExactly("UNABLE_TO_LOCK_ROW");
    }

    private OrgClient.Answer write(String title) {
        String row = "{\"attributes\":{\"type\":\"Lead\"},\"id\":\"" + lead + "\",\"Title\":\"" + title + "\"}";
        return client.call("PATCH", COLLECTIONS, "{\"records\":[" + row + "]}");
    }

    private String title() {
        return org.control("Lead", lead).path("Title").asText();
    }
}
