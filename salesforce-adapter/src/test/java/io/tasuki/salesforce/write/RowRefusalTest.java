package io.tasuki.salesforce.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.WriteOutcome;
import io.tasuki.salesforce.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowRefusalTest {

    @Test
    void aMessageThatRepeatsTheValueIsLeftOut() {
        WriteOutcome refused = RowRefusal.of(errors("""
                [{"statusCode":"STRING_TOO_LONG","message":"Name: data value too large: 山田太郎 (max length=5)",
                  "fields":["Name"]}]"""));

        assertThat(refused).isEqualTo(new WriteOutcome.Refused("STRING_TOO_LONG on Name", false));
    }

    @Test
    void anAdministratorsOwnWordsAreKept() {
        WriteOutcome refused = RowRefusal.of(errors("""
                [{"statusCode":"FIELD_CUSTOM_VALIDATION_EXCEPTION","message":"Score is frozen","fields":[]}]"""));

        assertThat(refused)
                .isEqualTo(new WriteOutcome.Refused("FIELD_CUSTOM_VALIDATION_EXCEPTION: Score is frozen", false));
    }

    @Test
    void aLockedRowMayBeTriedAgain() {
        WriteOutcome refused = RowRefusal.of(errors("""
                [{"statusCode":"UNABLE_TO_LOCK_ROW","message":"unable to obtain exclusive access","fields":[]}]"""));

        assertThat(refused).isEqualTo(new WriteOutcome.Refused("UNABLE_TO_LOCK_ROW", true));
    }

    @Test
    void aTriggerThatMetALimitMayPassWithFewerRecords() {
        WriteOutcome refused = RowRefusal.of(errors("""
                [{"statusCode":"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY","message":"Audit: System.LimitException: Apex CPU time limit exceeded",
                  "fields":[]}]"""));

        assertThat(refused)
                .isEqualTo(
                        new WriteOutcome.Refused("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: System.LimitException", true));
    }

    @Test
    void aTriggerThatFailsOtherwiseFailsAgain() {
        WriteOutcome refused = RowRefusal.of(errors("""
                [{"statusCode":"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY","message":"Audit: 山田太郎 has no owner","fields":[]}]"""));

        assertThat(refused).isEqualTo(new WriteOutcome.Refused("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", false));
    }

    private static RowError errors(String json) {
        return RowError.ofCollection(
                Json.tree(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }
}
