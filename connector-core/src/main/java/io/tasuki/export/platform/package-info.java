/// The ad platforms and the files they take: one class for each, which is a description of its columns and limits.
/// Start with [io.tasuki.export.platform.Platform]. A new platform is one class more, its name in the `permits` of that
/// interface and in [io.tasuki.export.platform.Platform#all]; the compiler and a test ask for the rest. Which outcomes are told
/// and which were told before is decided in `export.ledger`; what is wrong with a file in `export.check`, which shares
/// nothing with this package so that a mistake here shows there.
@NullMarked
package io.tasuki.export.platform;

import org.jspecify.annotations.NullMarked;
