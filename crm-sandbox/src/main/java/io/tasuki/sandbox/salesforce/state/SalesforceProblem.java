package io.tasuki.sandbox.salesforce.state;

import java.util.List;

/// A refusal in the API's words: of a whole request with its HTTP status, or of one row of a collection.
public final class SalesforceProblem extends Exception {

    private final int status;
    private final String errorCode;
    private final List<String> fields;

    public SalesforceProblem(int status, String errorCode, String message, List<String> fields) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
        this.fields = fields;
    }

    public static SalesforceProblem badRequest(String errorCode, String message, String... fields) {
        return new SalesforceProblem(400, errorCode, message, List.of(fields));
    }

    public static SalesforceProblem notFound() {
        return new SalesforceProblem(404, "NOT_FOUND", "The requested resource does not exist", List.of());
    }

    public static SalesforceProblem entityIsDeleted() {
        return new SalesforceProblem(404, "ENTITY_IS_DELETED", "entity is deleted", List.of());
    }

    public static SalesforceProblem noSuchColumn(String field, String object) {
        return badRequest("INVALID_FIELD", noSuchColumnText(field, object));
    }

    public static String noSuchColumnText(String field, String object) {
        return "No such column '" + field + "' on entity '" + object + "'. If you are attempting to use a custom field,"
                + " be sure to append the '__c' after the custom field name. Please reference your WSDL or the"
                + " describe call for the appropriate names.";
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public int status() {
        return status;
    }

    public String errorCode() {
        return errorCode;
    }

    public List<String> fields() {
        return fields;
    }
}
