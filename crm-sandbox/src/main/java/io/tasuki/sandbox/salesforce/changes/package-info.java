/// What an org tells of changes without being queried: ids of deleted and of changed records in a span of time, see
/// [io.tasuki.sandbox.salesforce.changes.ReplicationEndpoints], and what it forgets with time
/// ([io.tasuki.sandbox.salesforce.changes.RecycleBin]). Nothing here is a change itself. Assembled by the server of the
/// package above.
@NullMarked
package io.tasuki.sandbox.salesforce.changes;

import org.jspecify.annotations.NullMarked;
