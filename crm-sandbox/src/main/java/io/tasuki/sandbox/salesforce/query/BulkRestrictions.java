package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;

/// What a query may not ask of a bulk job though REST would answer it.
final class BulkRestrictions {

    private BulkRestrictions() {}

    static void check(SoqlQuery query) throws SoqlException {
        if (query.countsOnly() || query.isGrouped()) {
            throw refused("Aggregate Relationships not supported in Bulk Query");
        }
        if (query.offset() > 0) {
            throw refused("OFFSET not supported in Bulk Query");
        }
        for (SelectItem item : query.select()) {
            check(item);
        }
    }

    /// Compound fields are told by [Column].
    private static void check(SelectItem item) throws SoqlException {
        switch (item) {
            case SelectItem.Field ignored -> {}
            case SelectItem.Aggregate ignored -> throw refused("Aggregate Relationships not supported in Bulk Query");
            case SelectItem.FieldSet ignored ->
                throw refused("The SOQL FIELDS function is not supported in Bulk Query");
            case SelectItem.TypeOf ignored -> throw refused("TYPEOF not supported in Bulk Query");
            case SelectItem.Children ignored -> throw refused("Nested Query not supported in Bulk Query");
        }
    }

    static SoqlException refused(String message) {
        return new SoqlException("API_ERROR", message);
    }
}
