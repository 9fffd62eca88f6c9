/// What an id of the Salesforce kind looks like. There is one type, [io.tasuki.sandbox.salesforce.ids.RecordId], which
/// completes, counts and makes ids as text.
/// Which object an id belongs to, or whether a record exists, does not belong here.
/// Called by the org, the query language and the generator of worlds.
@NullMarked
package io.tasuki.sandbox.salesforce.ids;

import org.jspecify.annotations.NullMarked;
