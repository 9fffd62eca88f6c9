package io.tasuki.run.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tasuki.attribution.AttributionReport;
import org.jspecify.annotations.Nullable;

/// What was written, and what it says.
///
/// @param rows of the file, its header not counted
/// @param summaryFile null: none was asked for
public record AttributionExport(
        String file, String format, long rows, @Nullable String summaryFile, @JsonUnwrapped AttributionReport attribution) {}
