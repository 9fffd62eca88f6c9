package io.tasuki.run.document;

import io.tasuki.erase.Erased;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The `erase` document.
///
/// @param runId null when nothing was erased, only looked at
/// @param records the person's records, as `connection.object/id`
/// @param tables how many rows go or lose their values, by table
/// @param handoffsKept how many handoffs go on being counted, under a pseudonym
/// @param stillInCrm fields of ours that still hold a value there: erasing writes to no CRM
public record ErasureReport(
        @Nullable String runId,
        RunStatus status,
        boolean dryRun,
        List<String> records,
        Map<String, Long> tables,
        long handoffsKept,
        List<Erased.Standing> stillInCrm) {

    public static ErasureReport of(@Nullable String runId, Erased erased) {
        return new ErasureReport(
                runId,
                RunStatus.SUCCEEDED,
                runId == null,
                erased.records().stream().map(Object::toString).toList(),
                erased.tables(),
                erased.handoffs(),
                erased.standing());
    }

    /// What may be kept of it: it must not name whom it was about.
    public ErasureReport withoutNames() {
        return new ErasureReport(runId, status, dryRun, List.of(), tables, handoffsKept, List.of());
    }
}
