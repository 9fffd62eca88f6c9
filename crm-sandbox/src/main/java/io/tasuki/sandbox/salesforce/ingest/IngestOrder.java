package io.tasuki.sandbox.salesforce.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.jobs.CsvDialect;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import io.tasuki.sandbox.salesforce.write.ExternalKeys;
import org.jspecify.annotations.Nullable;

/// What a client ordered of a job.
///
/// @param key by which an upsert finds its rows; null for all other operations
/// @param version of the API, as `v60.0`
/// @param assigns whether the order names an assignment rule
record IngestOrder(
        ObjectTable table,
        Operation operation,
        @Nullable FieldDefinition key,
        CsvDialect dialect,
        String version,
        boolean assigns) {

    enum Operation {
        INSERT("insert"),
        UPDATE("update"),
        UPSERT("upsert"),
        DELETE("delete"),
        HARD_DELETE("hardDelete");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Operation named(String word) throws SalesforceProblem {
            for (Operation operation : values()) {
                if (operation.word.equals(word)) {
                    return operation;
                }
            }
            throw invalid("Operation '" + word + "' is not one of insert, update, upsert, delete, hardDelete");
        }
    }

    static IngestOrder read(Org org, JsonNode order, String version) throws SalesforceProblem {
        String object = order.path("object").asText();
        ObjectTable table = org.find(object);
        if (table == null || !table.definition().writable()) {
            throw invalid("Entity '" + object + "' is not supported by the Bulk API.");
        }
        if (!order.path("contentType").asText("CSV").equals("CSV")) {
            throw invalid("contentType has to be CSV");
        }
        Operation operation = Operation.named(order.path("operation").asText());
        String key = order.path("externalIdFieldName").asText();
        if (operation == Operation.UPSERT && key.isEmpty()) {
            throw invalid("External ID was blank for " + object + ". An External ID must be specified for upsert.");
        }
        return new IngestOrder(
                table,
                operation,
                operation == Operation.UPSERT ? ExternalKeys.field(table, key) : null,
                CsvDialect.of(order),
                version,
                order.hasNonNull("assignmentRuleId"));
    }

    private static SalesforceProblem invalid(String reason) {
        return SalesforceProblem.badRequest("INVALIDJOB", "InvalidJob : " + reason);
    }
}
