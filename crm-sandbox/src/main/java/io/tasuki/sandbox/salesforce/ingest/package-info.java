/// Bulk API 2.0 uploads: a job is ordered, takes its rows as CSV once, waits, writes them by the org's clock and tells
/// of each row how it came out. Start with [io.tasuki.sandbox.salesforce.ingest.IngestEndpoints]; the work itself is
/// [io.tasuki.sandbox.salesforce.ingest.IngestWork], which writes rows as every other call does.
/// Which write is refused and why belongs to the room that writes records.
@NullMarked
package io.tasuki.sandbox.salesforce.ingest;

import org.jspecify.annotations.NullMarked;
