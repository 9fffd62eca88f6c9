package io.tasuki.sandbox.salesforce.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one component of a deployment came out.
///
/// @param id of what was made or changed; empty when nothing was
/// @param problem null when it worked
record ComponentResult(
        String type,
        String fullName,
        String fileName,
        boolean created,
        String id,
        @Nullable String problem,
        MetadataXml.Place place) {

    static ComponentResult success(Component component, boolean created, String id) {
        return new ComponentResult(
                component.type(), component.fullName(), component.fileName(), created, id, null, place(component));
    }

    static ComponentResult failure(Component component, String problem) {
        return new ComponentResult(
                component.type(), component.fullName(), component.fileName(), false, "", problem, place(component));
    }

    /// Of a file that yields no component.
    static ComponentResult failure(String type, String fullName, String fileName, String problem) {
        return new ComponentResult(type, fullName, fileName, false, "", problem, new MetadataXml.Place(1, 1));
    }

    private static MetadataXml.Place place(Component component) {
        return new MetadataXml.Place(
                component.source().line(), component.source().column());
    }

    boolean failed() {
        return problem != null;
    }

    ComponentResult at(MetadataXml.Place there) {
        return new ComponentResult(type, fullName, fileName, created, id, problem, there);
    }

    Map<String, @Nullable Object> json(String moment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("changed", !failed());
        json.put("columnNumber", failed() ? place.column() : null);
        json.put("componentType", type);
        json.put("created", created);
        json.put("createdDate", moment);
        json.put("deleted", false);
        json.put("fileName", fileName);
        json.put("fullName", fullName);
        json.put("id", id.isEmpty() ? null : id);
        json.put("lineNumber", failed() ? place.line() : null);
        json.put("problem", problem);
        json.put("problemType", failed() ? "Error" : null);
        json.put("success", !failed());
        json.put("warning", false);
        return json;
    }
}
