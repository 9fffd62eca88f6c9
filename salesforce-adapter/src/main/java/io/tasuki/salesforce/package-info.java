/// Everything that is Salesforce: what its objects stand for, how its changes are read and how values are written.
/// Start with [io.tasuki.salesforce.SalesforceAdapter], which puts the parts together.
/// [io.tasuki.salesforce.SalesforceApi] is the one class that knows an address, [io.tasuki.salesforce.ErrorTable] the
/// one that knows what an error code asks of us.
/// No rule of the loop, no store and no other CRM belongs here. Found through `ServiceLoader`; nobody names it.
@NullMarked
package io.tasuki.salesforce;

import org.jspecify.annotations.NullMarked;
