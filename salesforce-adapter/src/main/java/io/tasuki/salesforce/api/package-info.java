/// How an organisation is spoken to: version, allowance, clock, what replies mean, and the query that all reading
/// shares.
/// Start with [io.tasuki.salesforce.api.SalesforceApi]; addresses of other calls stand in the `…Calls` class of their
/// room.
/// What an object or a field means does not belong here.
@NullMarked
package io.tasuki.salesforce.api;

import org.jspecify.annotations.NullMarked;
