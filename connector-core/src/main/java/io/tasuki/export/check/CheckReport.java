package io.tasuki.export.check;

import java.util.List;

/// What a check found.
///
/// @param format as [Format#key] spells it
/// @param rows events in the file
/// @param faultCount all faults
/// @param faults the first thousand of them, in the file's order
public record CheckReport(String file, String format, long rows, long faultCount, List<Fault> faults) {}
