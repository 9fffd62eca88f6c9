/// SOQL as a language: a query's text becomes a [io.tasuki.sandbox.salesforce.soql.SoqlQuery], and its conditions
/// become
/// predicates and orders over any kind of row. Start with [io.tasuki.sandbox.salesforce.soql.SoqlParser#parse] and
/// [io.tasuki.sandbox.salesforce.soql.Filter#compile].
/// What rows are, which fields they have and how results are paged does not belong here: a caller hands in a
/// [io.tasuki.sandbox.salesforce.soql.Binder] that knows. Called by the org of the package above.
@NullMarked
package io.tasuki.sandbox.salesforce.soql;

import org.jspecify.annotations.NullMarked;
