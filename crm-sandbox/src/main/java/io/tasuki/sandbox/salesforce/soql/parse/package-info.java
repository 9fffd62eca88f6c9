/// Makes a query of a query's text: [io.tasuki.sandbox.salesforce.soql.parse.SoqlParser]. Whatever comes in, the answer
/// is
/// a query or a refusal. Whether the fields exist is not known here. Used by the rooms that answer queries.
@NullMarked
package io.tasuki.sandbox.salesforce.soql.parse;

import org.jspecify.annotations.NullMarked;
