package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;

/// Knows the fields of the rows a query runs over.
@FunctionalInterface
public interface Binder<R> {

    /// @throws SoqlException INVALID_FIELD when the rows have no such field
    BoundField<R> bind(FieldPath path) throws SoqlException;
}
