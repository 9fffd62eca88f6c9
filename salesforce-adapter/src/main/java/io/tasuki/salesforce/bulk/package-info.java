/// Bulk 2.0 query jobs: ordering one, waiting for it, and bringing its result pages into files.
/// Start with [io.tasuki.salesforce.bulk.BulkCalls] and [io.tasuki.salesforce.bulk.ResultPages]. What a job should ask
/// for,
/// and what its rows are told as, does not belong here; `read` and `sweep` use it.
@NullMarked
package io.tasuki.salesforce.bulk;

import org.jspecify.annotations.NullMarked;
