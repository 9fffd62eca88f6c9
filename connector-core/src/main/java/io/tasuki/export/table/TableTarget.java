package io.tasuki.export.table;

import io.tasuki.export.file.CsvDialect;
import java.nio.file.Path;
import java.time.ZoneId;

/// Where rows go, and in which form.
///
/// @param dialect of CSV
/// @param zone in which text files tell moments
public record TableTarget(Path file, TableFormat format, CsvDialect dialect, ZoneId zone) {}
