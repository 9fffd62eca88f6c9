/// What is wrong with a file for an ad platform, ours or anybody's: each fault with its line, column, reason and remedy.
/// Start with [io.tasuki.export.check.FileCheck]. Files are read as they come, so any size passes through flat memory. The rules
/// are written down here once more and share nothing with `export.platform`, so that a mistake there does not hide here.
/// `run` and the command line call it; it writes nothing and knows no store.
@NullMarked
package io.tasuki.export.check;

import org.jspecify.annotations.NullMarked;
