package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Fields and permissions that come in a zip.
class DeployTest {

    private static final String DEPLOYS = OrgClient.API + "/metadata/deployRequest";
    private static final String SCORE = "<fields><fullName>Score__c</fullName><label>Score</label><type>Number</type>"
            + "<precision>5</precision><scale>2</scale></fields>";
    private static final String BAND = "<fields><fullName>Band__c</fullName><label>Band</label><type>Picklist</type>"
            + "<valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>A</fullName></value>"
            + "<value><fullName>B</fullName></value></valueSetDefinition></valueSet></fields>";
    private static final String GRANT = "<label>Tasuki</label><fieldPermissions><editable>true</editable>"
            + "<field>Lead.Score__c</field><readable>true</readable></fieldPermissions>";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;
    private final Map<String, String> files = new LinkedHashMap<>();

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void fieldsAndPermissionsComeTogetherAndAreSeenOnceAssigned() {
        client.call("PATCH", "/_sandbox/org", "{\"access\":{\"grant_new_fields\":false}}");
        whole(SCORE + BAND, GRANT);
        JsonNode ordered = deploy("").json();
        String address = DEPLOYS + "/" + ordered.path("id").asText() + "?includeDetails=true";

        assertThat(status(address)).isEqualTo("Pending");
        org.clock.advance(Duration.ofMillis(300));
        assertThat(status(address)).isEqualTo("InProgress");
        org.clock.advance(Duration.ofMillis(700));
        JsonNode result = client.get(address).json().path("deployResult");

        assertThat(result.path("status").asText()).isEqualTo("Succeeded");
        assertThat(result.path("done").asBoolean()).isTrue();
        assertThat(result.path("numberComponentsDeployed").asInt()).isEqualTo(3);
        assertThat(result.path("details").path("componentSuccesses").findValuesAsText("fullName"))
                .containsExactly("Lead.Score__c", "Lead.Band__c", "Tasuki");
        assertThat(client.query("SELECT Score__c FROM Lead LIMIT 1").errorCode())
                .isEqualTo("INVALID_FIELD");
        assign("Tasuki");
        assertThat(client.query("SELECT Score__c FROM Lead LIMIT 1").status()).isEqualTo(200);
        assertThat(client.query("SELECT Band__c FROM Lead LIMIT 1").errorCode()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void checkOnlyChangesNothing() {
        whole(SCORE, GRANT);

        JsonNode result = deployed("\"checkOnly\":true");

        assertThat(result.path("status").asText()).isEqualTo("Succeeded");
        assertThat(result.path("checkOnly").asBoolean()).isTrue();
        assertThat(client.query("SELECT Score__c FROM Lead").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(client.values("Id", "SELECT Id FROM PermissionSet")).isEmpty();
    }

    @Test
    void oneBadComponentKeepsAllOut() {
        whole(SCORE + SCORE.replace("Score__c", "Long__c").replace("<precision>5", "<precision>50"), GRANT);

        JsonNode result = deployed("");

        assertThat(result.path("status").asText()).isEqualTo("Failed");
        assertThat(result.path("success").asBoolean()).isFalse();
        JsonNode failure = result.path("details").path("componentFailures").path(0);
        assertThat(failure.path("fullName").asText()).isEqualTo("Lead.Long__c");
        assertThat(failure.path("problem").asText()).contains("precision");
        assertThat(failure.path("problemType").asText()).isEqualTo("Error");
        assertThat(failure.path("lineNumber").asInt()).isEqualTo(2);
        assertThat(failure.path("fileName").asText()).isEqualTo("objects/Lead.object");
        assertThat(client.query("SELECT Score__c FROM Lead").errorCode()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void withoutRollbackTheGoodComponentsStay() {
        whole(SCORE + SCORE.replace("Score__c", "Long__c").replace("<precision>5", "<precision>50"), GRANT);

        assertThat(deployed("\"rollbackOnError\":false").path("status").asText())
                .isEqualTo("SucceededPartial");
        assertThat(client.query("SELECT Score__c FROM Lead LIMIT 1").status()).isEqualTo(200);
    }

    @Test
    void theSameAgainChangesWhatIsThere() {
        whole(SCORE, GRANT);
        deployed("");
        whole(SCORE.replace(">Score<", ">Points<"), GRANT.replace("<editable>true", "<editable>false"));

        JsonNode again = deployed("");

        assertThat(again.path("details").path("componentSuccesses").findValuesAsText("created"))
                .containsExactly("false", "false");
        assertThat(client.get(OrgClient.API + "/sobjects/Lead/describe").json().findValuesAsText("label"))
                .contains("Points");
        assertThat(client.values("PermissionsEdit", "SELECT PermissionsEdit FROM FieldPermissions"))
                .containsExactly("false");
        whole(SCORE.replace("Number", "Text").replace("<precision>5</precision>", "<length>9</length>"), GRANT);
        assertThat(problem(deployed(""))).contains("type of Lead.Score__c cannot be changed");
    }

    @Test
    void aPermissionNeedsItsField() {
        whole(SCORE, GRANT.replace("Score__c", "Nope__c"));
        assertThat(problem(deployed(""))).isEqualTo("In field: field - no CustomField named Lead.Nope__c found");
        whole(SCORE, GRANT.replace("<readable>true", "<readable>false"));
        assertThat(problem(deployed(""))).contains("needs read access");
        whole(SCORE, GRANT.replace("<label>Tasuki</label>", ""));
        assertThat(problem(deployed(""))).contains("label");
    }

    @Test
    void packageAndFilesMustAgree() {
        whole(SCORE, GRANT);
        files.remove("permissionsets/Tasuki.permissionset");
        assertThat(problem(deployed(""))).contains("was named in package.xml, but was not found");
        whole(SCORE, GRANT);
        files.put("package.xml", packageXml("<types><members>Tasuki</members><name>PermissionSet</name></types>"));
        assertThat(problem(deployed(""))).contains("not named in package.xml");
        files.remove("package.xml");
        assertThat(problem(deployed(""))).isEqualTo("No package.xml found");
        whole(SCORE, GRANT);
        files.put("classes/A.cls", "class A {}");
        assertThat(problem(deployed(""))).contains("objects and permission sets only");
    }

    @Test
    void aPackageMayLieInAFolder() {
        whole(SCORE, GRANT);
        Map<String, String> moved = new LinkedHashMap<>();
        files.forEach((name, text) -> moved.put("unpackaged/" + name, text));
        files.clear();
        files.putAll(moved);

        assertThat(problem(deployed(""))).isEqualTo("No package.xml found");
        assertThat(deployed("\"singlePackage\":false").path("status").asText()).isEqualTo("Succeeded");
    }

    @Test
    void aFileThatReachesOutOfItselfIsRefused() {
        whole(SCORE, GRANT);
        files.put(
                "objects/Lead.object",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<CustomObject><fields><fullName>S__c</fullName>"
                        + "<label>&e;</label></fields></CustomObject>");
        assertThat(problem(deployed(""))).contains("document type is not allowed");
        files.put("objects/Lead.object", "<CustomObject><fields>&e;</fields></CustomObject>");
        assertThat(problem(deployed(""))).startsWith("Error parsing file");
        files.put("objects/Lead.object", "<CustomObject><fields></CustomObject>");
        assertThat(problem(deployed(""))).contains("not well-formed");
        files.put("objects/Lead.object", "<PermissionSet/>");
        assertThat(problem(deployed(""))).contains("root element has to be CustomObject");
        files.put("objects/Lead.object", "<CustomObject>" + "<a>".repeat(50) + "</CustomObject>");
        assertThat(problem(deployed(""))).contains("nested too deeply");
    }

    @Test
    void aZipThatReachesOutOfItselfIsRefused() {
        files.put("../evil.object", "x");
        assertThat(deploy("").errorCode()).isEqualTo("INVALID_ZIP_FILE");
        files.clear();
        files.put("objects/Lead.object", " ".repeat(41 * 1024 * 1024));
        assertThat(deploy("").errorCode()).isEqualTo("INVALID_ZIP_FILE");
        files.clear();
        assertThat(deploy("").errorCode()).isEqualTo("INVALID_ZIP_FILE");
        assertThat(sent("\"singlePackage\":true", "no zip".getBytes(StandardCharsets.UTF_8))
                        .errorCode())
                .isEqualTo("INVALID_ZIP_FILE");
        assertThat(client.send("POST", DEPLOYS, "multipart/form-data", "x").errorCode())
                .isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void aUserWithoutThePermissionDeploysNothing() {
        client.call("PATCH", "/_sandbox/org", "{\"access\":{\"deploys\":false}}");
        whole(SCORE, GRANT);

        assertThat(deploy("").errorCode()).isEqualTo("INSUFFICIENT_ACCESS");
        assertThat(client.get(DEPLOYS + "/0Af5g000000000001").status()).isEqualTo(404);
    }

    @Test
    void aDeploymentIsCanceledWhileItRuns() {
        whole(SCORE, GRANT);
        String address = DEPLOYS + "/" + deploy("").json().path("id").asText();
        String cancel = "{\"deployResult\":{\"status\":\"Canceling\"}}";

        assertThat(client.call("PATCH", address, cancel).status()).isEqualTo(202);
        org.clock.advance(Duration.ofSeconds(2));
        assertThat(status(address)).isEqualTo("Canceled");
        assertThat(client.query("SELECT Score__c FROM Lead").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(client.call("PATCH", address, cancel).status()).isEqualTo(400);
    }

    private void whole(String fields, String grants) {
        files.clear();
        files.put(
                "package.xml",
                packageXml("<types><members>Lead</members><name>CustomObject</name></types>"
                        + "<types><members>Tasuki</members><name>PermissionSet</name></types>"));
        files.put("objects/Lead.object", "<?xml version=\"1.0\"?>\n<CustomObject>" + fields + "</CustomObject>");
        files.put("permissionsets/Tasuki.permissionset", "<PermissionSet>" + grants + "</PermissionSet>");
    }

    private static String packageXml(String types) {
        return "<Package xmlns=\"http://soap.sforce.com/2006/04/metadata\">" + types
                + "<version>60.0</version></Package>";
    }

    private OrgClient.Answer deploy(String options) {
        return sent(options.contains("singlePackage") ? options : joined("\"singlePackage\":true", options), zipped());
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "," + other;
    }

    private OrgClient.Answer sent(String options, byte[] zip) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"deployOptions\":{" + options + "}}\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"deploy.zip\"\r\nContent-Type: application/zip\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send("POST", DEPLOYS, "multipart/form-data; boundary=b", body.toByteArray());
    }

    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private JsonNode deployed(String options) {
        String id = deploy(options).json().path("id").asText();
        org.clock.advance(Duration.ofSeconds(2));
        return client.get(DEPLOYS + "/" + id + "?includeDetails=true").json().path("deployResult");
    }

    private static String problem(JsonNode result) {
        return result.path("details")
                .path("componentFailures")
                .path(0)
                .path("problem")
                .asText();
    }

    private String status(String address) {
        return client.get(address).json().path("deployResult").path("status").asText();
    }

    private void assign(String permissionSet) {
        String set = org.id("PermissionSet", "Name = '" + permissionSet + "'");
        client.call(
                "POST",
                OrgClient.API + "/sobjects/PermissionSetAssignment",
                "{\"PermissionSetId\":\"" + set + "\",\"AssigneeId\":\"" + org.id("User", "Id != null") + "\"}");
    }
}
