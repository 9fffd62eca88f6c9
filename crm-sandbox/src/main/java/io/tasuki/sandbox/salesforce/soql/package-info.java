/// SOQL as a language: [io.tasuki.sandbox.salesforce.soql.SoqlQuery] is a whole query,
/// [io.tasuki.sandbox.salesforce.soql.Condition] what it asks of rows, and refusals are
/// [io.tasuki.sandbox.salesforce.soql.SoqlException]s. Reading the text and applying a query to rows have rooms of
/// their
/// own below; what rows are, which fields they have and how results are paged does not belong here.
@NullMarked
package io.tasuki.sandbox.salesforce.soql;

import org.jspecify.annotations.NullMarked;
