package io.tasuki.run.query;

import io.tasuki.export.platform.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Which platform somebody wants outcomes for.
///
/// @param to the file
/// @param asOf empty: the CRM's now at the last run
public record ExportQuery(Platform platform, Path to, Optional<Instant> asOf) {}
