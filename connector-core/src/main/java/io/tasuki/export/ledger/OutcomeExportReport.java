package io.tasuki.export.ledger;

import java.time.Instant;
import java.util.List;

/// What an export came to.
///
/// @param files that stand now, with how many events each holds
/// @param kept where files of the same names that were exported before stand now: they may not have been uploaded yet
/// @param withheld each outcome or correction that the platform is not told of
/// @param reasons the same by reason, with how many there are and what to do
public record OutcomeExportReport(
        String exportId,
        String platform,
        Instant asOf,
        List<File> files,
        List<String> kept,
        long reported,
        long restated,
        long retracted,
        List<Withheld> withheld,
        List<Count> reasons) {

    public record File(String file, long events) {}

    public record Withheld(String handoff, String reason) {}

    public record Count(String reason, long count, String message) {}
}
