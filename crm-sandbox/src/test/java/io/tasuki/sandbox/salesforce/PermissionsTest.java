package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A new field is nobody's until a permission set grants it to whoever asks.
class PermissionsTest {

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @BeforeEach
    void hideNewFields() {
        turn("{\"access\":{\"grant_new_fields\":false}}");
        make();
    }

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aNewFieldIsHiddenUntilItIsGrantedAndAssigned() {
        assertThat(seen()).isEqualTo("INVALID_FIELD");
        String set = permissionSet();
        assertThat(grant(set, "true", "true").status()).isEqualTo(201);
        assertThat(seen()).isEqualTo("INVALID_FIELD");
        assign(set);
        assertThat(seen()).isEmpty();
        assertThat(written()).isEqualTo(204);
    }

    @Test
    void readingAloneDoesNotLetWrite() {
        String set = permissionSet();
        assign(set);
        String granted = grant(set, "true", "false").json().path("id").asText();

        assertThat(seen()).isEmpty();
        assertThat(written()).isEqualTo(400);
        String address = OrgClient.API + "/sobjects/FieldPermissions/" + granted;
        assertThat(client.call("PATCH", address, "{\"PermissionsEdit\":true}").status())
                .isEqualTo(204);
        assertThat(written()).isEqualTo(204);
        assertThat(client.call("DELETE", address, "").status()).isEqualTo(204);
        assertThat(seen()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void aSessionThatIsOpenMaySeeItLater() {
        turn("{\"access\":{\"new_session\":true}}");
        String set = permissionSet();
        assign(set);
        grant(set, "true", "true");

        assertThat(seen()).isEqualTo("INVALID_FIELD");
        client.login();
        assertThat(seen()).isEmpty();
    }

    @Test
    void aPermissionNamesAFieldThatIsThereAndIsGivenOnce() {
        String set = permissionSet();
        grant(set, "true", "true");
        assign(set);

        assertThat(grant(set, "true", "true").errorCode()).isEqualTo("DUPLICATE_VALUE");
        assertThat(assign(set).errorCode()).isEqualTo("DUPLICATE_VALUE");
        assertThat(permission(set, "Lead.Nope__c", "true", "true").errorCode())
                .isEqualTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        assertThat(permission(permissionSet(), "Lead.Hidden__c", "false", "true")
                        .errorCode())
                .isEqualTo("FIELD_INTEGRITY_EXCEPTION");
        assertThat(permission("0PS5g00000zzzzz", "Lead.Hidden__c", "true", "true")
                        .errorCode())
                .isEqualTo("INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void anOrgMayNotKnowTheToolingType() {
        turn("{\"access\":{\"tooling_fields\":false}}");

        assertThat(make().errorCode()).isEqualTo("INVALID_TYPE");
    }

    private OrgClient.Answer make() {
        return client.call(
                "POST",
                OrgClient.API + "/tooling/sobjects/CustomField",
                "{\"FullName\":\"Lead.Hidden__c\",\"Metadata\":{\"type\":\"Date\",\"label\":\"Hidden\"}}");
    }

    private String seen() {
        return client.query("SELECT Hidden__c FROM Lead LIMIT 1").errorCode();
    }

    private int written() {
        String id = org.id("Lead", "IsConverted = false");
        return client.call("PATCH", OrgClient.API + "/sobjects/Lead/" + id, "{\"Hidden__c\":\"2026-09-01\"}")
                .status();
    }

    private String permissionSet() {
        return create("PermissionSet", "{\"Name\":\"Tasuki\",\"Label\":\"Tasuki\"}")
                .json()
                .path("id")
                .asText();
    }

    private OrgClient.Answer grant(String set, String read, String edit) {
        return permission(set, "Lead.Hidden__c", read, edit);
    }

    private OrgClient.Answer permission(String set, String field, String read, String edit) {
        return create(
                "FieldPermissions",
                "{\"ParentId\":\"" + set + "\",\"SobjectType\":\"Lead\",\"Field\":\"" + field
                        + "\",\"PermissionsRead\":" + read + ",\"PermissionsEdit\":" + edit + "}");
    }

    private OrgClient.Answer assign(String set) {
        String user = org.id("User", "Id != null");
        return create(
                "PermissionSetAssignment", "{\"PermissionSetId\":\"" + set + "\",\"AssigneeId\":\"" + user + "\"}");
    }

    private OrgClient.Answer create(String object, String body) {
        return client.call("POST", OrgClient.API + "/sobjects/" + object, body);
    }

    private void turn(String switches) {
        client.call("PATCH", "/_sandbox/org", switches);
    }
}
