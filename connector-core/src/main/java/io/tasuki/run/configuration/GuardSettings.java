package io.tasuki.run.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// What keeps a run from writing.
///
/// @param dryRun true when plans are made and never applied
/// @param maximumChanges how many values that are not empty one run may change
/// @param maximumShare which part of the values that are not empty one run may change, 0 to 1; not asked while the
/// changes are few ([#FEW])
/// @param maximumShrink the share of a source of outcomes that may be lost since the last complete run, 0 to 1; when it
///     loses more, nothing is overwritten on its word
/// @param stopFile nothing is written while this file exists
public record GuardSettings(
        boolean dryRun, OptionalLong maximumChanges, double maximumShare, double maximumShrink, Optional<Path> stopFile) {

    /// A plan that rewrites more than this of what we wrote before is more likely a mistake than news.
    static final double USUAL_SHARE = 0.3;

    /// So many changes are never too large a share: in a small store a few deals are a large part of everything.
    public static final long FEW = 100;

    /// A source that loses more than this between two runs has more likely been read wrongly.
    static final double USUAL_SHRINK = 0.5;

    /// True while somebody forbids every write by putting the file there.
    public boolean stopFileExists() {
        return stopFile.filter(Files::exists).isPresent();
    }
}
