/// Changes records: what a client may send ([io.tasuki.sandbox.salesforce.write.RecordChecks]), what the org does with
/// it
/// ([io.tasuki.sandbox.salesforce.write.RecordEditor]: stamps, stages, history, the recycle bin), and the synchronous
/// calls
/// that do both, one record or many. Bulk jobs and definitions of fields have rooms of their own.
@NullMarked
package io.tasuki.sandbox.salesforce.write;

import org.jspecify.annotations.NullMarked;
