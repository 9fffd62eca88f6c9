/// What the organisation's objects and fields are, and what they stand for.
/// Start with [io.tasuki.salesforce.schema.SalesforceVocabulary] for the meaning and
/// [io.tasuki.salesforce.schema.SalesforceSchema] for what this user sees. Reads no records.
@NullMarked
package io.tasuki.salesforce.schema;

import org.jspecify.annotations.NullMarked;
