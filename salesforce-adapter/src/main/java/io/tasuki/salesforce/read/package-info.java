/// How records are read: what changed, window after window, and live values by id.
/// Start with [io.tasuki.salesforce.read.SalesforceChangeFeed]; a [io.tasuki.salesforce.read.Harvest] says how one kind
/// of object is asked for and what its records are told as. Nothing here writes to the organisation.
@NullMarked
package io.tasuki.salesforce.read;

import org.jspecify.annotations.NullMarked;
