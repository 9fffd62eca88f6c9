package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;

/// What a query may not ask of a bulk job though REST would answer it.
final class BulkRestrictions {

    private BulkRestrictions() {}

    static void check(SoqlQuery query) throws SoqlException {
        if (query.countsOnly()) {
            throw refused("Aggregate Relationships not supported in Bulk Query");
        }
        if (query.offset() > 0) {
            throw refused("Offset not supported in Bulk Query");
        }
    }

    private static SoqlException refused(String message) {
        return new SoqlException("API_ERROR", message);
    }
}
