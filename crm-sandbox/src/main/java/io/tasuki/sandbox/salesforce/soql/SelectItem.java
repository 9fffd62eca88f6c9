package io.tasuki.sandbox.salesforce.soql;

/// One thing a query selects.
public sealed interface SelectItem {

    /// @param alias another name for it in a grouped result; empty when it has none
    record Field(FieldPath path, String alias) implements SelectItem {}

    /// A number over the rows of a group.
    ///
    /// @param alias its name in the result; empty when it has none and is called `expr0`, `expr1`, …
    record Aggregate(AggregateFunction function, FieldPath path, String alias) implements SelectItem {

        /// The aggregate as an order names it.
        public FieldPath term() {
            return FieldPath.of(function.name() + "(" + path + ")");
        }
    }

    /// `FIELDS(…)`: many fields at once.
    record FieldSet(Kind kind) implements SelectItem {

        public enum Kind {
            ALL,
            STANDARD,
            CUSTOM
        }
    }

    /// `TYPEOF … END`: other fields for other kinds of parents.
    record TypeOf() implements SelectItem {}

    /// A query for children in parentheses.
    record Children() implements SelectItem {}
}
