/// The rows of a query as a file: CSV, JSON Lines or Parquet, with the same columns in the same order.
/// Start with [io.tasuki.export.table.TableFile]. How bytes reach the disk, and how CSV is spelled, is the business of
/// [io.tasuki.export.file]; what the rows say is the caller's.
@NullMarked
package io.tasuki.export.table;

import org.jspecify.annotations.NullMarked;
