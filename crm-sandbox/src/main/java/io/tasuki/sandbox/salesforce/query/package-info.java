/// Answers queries from the rows of an org: [io.tasuki.sandbox.salesforce.query.QueryEndpoints] are the calls,
/// [io.tasuki.sandbox.salesforce.query.QueryRunner] finds the rows, [io.tasuki.sandbox.salesforce.query.Projection]
/// shows
/// them. The language itself is the parser's; nothing here changes a record.
@NullMarked
package io.tasuki.sandbox.salesforce.query;

import org.jspecify.annotations.NullMarked;
