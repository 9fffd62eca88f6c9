/// Makes predicates and orders over rows of a query's conditions: start with
/// [io.tasuki.sandbox.salesforce.soql.match.Filter#compile]. What rows are and which fields they have is told by a
/// [io.tasuki.sandbox.salesforce.soql.match.Binder] that the caller brings;
/// [io.tasuki.sandbox.salesforce.soql.match.KeyRange]
/// and [io.tasuki.sandbox.salesforce.soql.match.IdLookup] tell which index would do. Used by the room that answers
/// queries.
@NullMarked
package io.tasuki.sandbox.salesforce.soql.match;

import org.jspecify.annotations.NullMarked;
