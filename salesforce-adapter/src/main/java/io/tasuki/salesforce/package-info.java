/// Everything that is Salesforce, in rooms: `login`, `api`, `schema`, `read`, `write`, `fields`, `findings`.
/// Start with [io.tasuki.salesforce.SalesforceAdapter], which puts the parts together.
/// No rule of the loop, no store and no other CRM belongs here. Found through `ServiceLoader`; nobody names it.
@NullMarked
package io.tasuki.salesforce;

import org.jspecify.annotations.NullMarked;
