/// How values are written to records, and what became of each.
/// Start with [io.tasuki.salesforce.write.SalesforceRecordWriter]. What to write is decided elsewhere.
@NullMarked
package io.tasuki.salesforce.write;

import org.jspecify.annotations.NullMarked;
