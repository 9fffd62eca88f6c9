package io.tasuki.export.ledger;

import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.platform.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/// One export.
///
/// @param id its own, no other has it
/// @param to the file; further ones stand beside it under longer names
/// @param zone where days are cut and local times are meant
public record OutcomeExportRequest(
        String id, Platform platform, Path to, Instant asOf, ZoneId zone, OutcomeSettings settings) {}
