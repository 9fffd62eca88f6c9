/// Data sets: the tables both pretended CRMs start from, read from a folder or made in memory.
/// Start with [io.tasuki.sandbox.data.DataSet]; what a folder holds is written on [io.tasuki.sandbox.data.DataFolder].
/// Rows stay text, and a wrong value is a [io.tasuki.sandbox.data.DataSetException] that names file, line and column.
/// What a column means to a vendor does not belong here. The vendors' servers and the generator use it.
@NullMarked
package io.tasuki.sandbox.data;

import org.jspecify.annotations.NullMarked;
