package io.tasuki.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What keeps a run from writing.
///
/// @param dryRun true when plans are made and never applied
/// @param maximumChanges how many values that are not empty one run may change
/// @param maximumShare which part of the values that are not empty one run may change, 0 to 1
/// @param stopFile nothing is written while this file exists
public record GuardSettings(
        boolean dryRun, OptionalLong maximumChanges, OptionalDouble maximumShare, Optional<Path> stopFile) {}
