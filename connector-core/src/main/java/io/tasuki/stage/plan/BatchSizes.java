package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.store.Sql;
import java.util.Map;

/// How many records of one object each connection takes at once.
public final class BatchSizes {

    private BatchSizes() {}

    /// What a statement begins `with` to have the changes of a table as `batched`, each with its `batch`.
    ///
    /// @param adapters by connection
    /// @param changes a table with the columns connection, object, id and verdict
    public static String batched(Map<String, CrmAdapter> adapters, String changes) {
        return Sql.load(BatchSizes.class, "batched")
                .replace("{sizes}", literals(adapters))
                .replace("{changes}", changes);
    }

    // One row for each connection: its name, the size of a batch, the number of records of one object above which they
    // go as jobs, the size of a job. Never without a row.
    private static String literals(Map<String, CrmAdapter> adapters) {
        return "('', 1, 0, 1)"
                + adapters.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue().capabilities()))
                        .collect(joining());
    }

    // Without jobs, both sizes are the same.
    private static String row(String connection, Capabilities capabilities) {
        int size = capabilities.maximumBatch();
        int above = capabilities.jobs().map(Capabilities.WriteJobs::above).orElse(size);
        int job = capabilities.jobs().map(Capabilities.WriteJobs::most).orElse(size);
        return ", (" + Sql.literal(connection) + ", " + size + ", " + above + ", " + job + ")";
    }
}
