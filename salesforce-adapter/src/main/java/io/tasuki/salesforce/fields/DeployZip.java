package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.FieldSpec;
import io.tasuki.salesforce.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What is deployed: the fields of one object, and the permission set that lets its owners read and write them.
final class DeployZip {

    private DeployZip() {}

    /// @param version of the API, as `60.0`
    /// @param grants all that the permission set is to grant, those from before included: it may be replaced whole
    static byte[] of(String object, List<FieldSpec> fields, Collection<FieldGrant> grants, String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "package.xml", "Package", manifest(object, fields, version));
            put(zip, "objects/" + object + ".object", "CustomObject", object(fields));
            put(zip, "permissionsets/" + OurPermissionSet.NAME + ".permissionset", "PermissionSet", set(grants));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String root, JsonNode content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(MetadataXml.of(root, content));
        zip.closeEntry();
    }

    private static JsonNode manifest(String object, List<FieldSpec> fields, String version) {
        ObjectNode manifest = Json.object();
        ArrayNode types = manifest.putArray("types");
        ObjectNode custom = types.addObject();
        ArrayNode members = custom.putArray("members");
        fields.forEach(field -> members.add(object + "." + field.name()));
        custom.put("name", "CustomField");
        types.addObject().put("members", OurPermissionSet.NAME).put("name", "PermissionSet");
        return manifest.put("version", version);
    }

    private static JsonNode object(List<FieldSpec> fields) {
        ObjectNode object = Json.object();
        ArrayNode list = object.putArray("fields");
        for (FieldSpec field : fields) {
            ObjectNode one = list.addObject().put("fullName", field.name());
            one.setAll(CustomField.metadata(field));
        }
        return object;
    }

    private static JsonNode set(Collection<FieldGrant> grants) {
        ObjectNode set = Json.object().put("description", OurPermissionSet.DESCRIPTION);
        ArrayNode list = set.putArray("fieldPermissions");
        grants.forEach(grant -> list.addObject()
                .put("editable", grant.edit())
                .put("field", grant.field())
                .put("readable", grant.read()));
        return set.put("hasActivationRequired", false).put("label", OurPermissionSet.LABEL);
    }
}
