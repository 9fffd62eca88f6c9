package io.tasuki.sandbox.salesforce.soql;

/// A query that the org refuses, with the error code its callers switch on.
public final class SoqlException extends Exception {

    private final String errorCode;

    public SoqlException(String errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    public static SoqlException malformed(String message) {
        return new SoqlException("MALFORMED_QUERY", message);
    }

    public static SoqlException invalidField(String message) {
        return new SoqlException("INVALID_FIELD", message);
    }

    public String errorCode() {
        return errorCode;
    }
}
