/// The embedded database: one DuckDB file with its schema, migrations, bulk append and transactions.
/// Start with [io.tasuki.store.Store]; work happens in a [io.tasuki.store.Session].
/// What the rows mean belongs to the stages, and the SQL that knows it lies beside their classes. The stages, `report`,
/// `export` and `run` may call it; adapters never do.
@NullMarked
package io.tasuki.store;

import org.jspecify.annotations.NullMarked;
