package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.store.Sql;
import java.util.Map;

/// How many records of one object each connection takes at once.
public final class BatchSizes {

    private BatchSizes() {}

    /// One row of literals for each connection: its name, the size of a batch, the number of records of one object
    /// above which they go as jobs, the size of a job. Never without a row.
    ///
    /// @param adapters by connection
    public static String literals(Map<String, CrmAdapter> adapters) {
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
