package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.http.Request;

/// What a client's headers say about the rows it writes.
///
/// @param autoAssign whether assignment rules give the rows to their users
/// @param allowSave whether duplicates are saved where the rule only warns of them
public record WriteCall(Request request, boolean autoAssign, boolean allowSave) {

    public static WriteCall of(Request request) {
        String assign = request.header("Sforce-Auto-Assign").orElse("TRUE");
        return new WriteCall(request, !assign.strip().equalsIgnoreCase("false"), allowsSave(request));
    }

    /// Bulk jobs assign only when their order names a rule.
    public static WriteCall ofBulk(Request request, boolean autoAssign) {
        return new WriteCall(request, autoAssign, false);
    }

    private static boolean allowsSave(Request request) {
        String words = request.header("Sforce-Duplicate-Rule-Header").orElse("");
        for (String word : words.split("[;,]", -1)) {
            if (word.replace(" ", "").equalsIgnoreCase("allowSave=true")) {
                return true;
            }
        }
        return false;
    }
}
