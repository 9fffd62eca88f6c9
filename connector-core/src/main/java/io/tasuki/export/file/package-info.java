/// The one way in which files are written for people: whole or not at all, in an encoding and a dialect that their
/// programs read. Start with [io.tasuki.export.file.WholeFile]; [io.tasuki.export.file.CsvFile] puts rows into one.
/// What the rows say does not belong here, and neither do the store's own files: those that only their owner may read are
/// written by [io.tasuki.store.PrivateFile]. Every export and report calls it.
@NullMarked
package io.tasuki.export.file;

import org.jspecify.annotations.NullMarked;
