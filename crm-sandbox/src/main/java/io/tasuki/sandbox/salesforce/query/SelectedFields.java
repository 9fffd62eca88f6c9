package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The fields that a query of single rows selects, `FIELDS(…)` spelt out.
final class SelectedFields {

    private static final int MOST_ROWS_OF_ALL = 200;

    private SelectedFields() {}

    static List<FieldPath> of(SoqlQuery query, ObjectDefinition object) throws SoqlException {
        List<FieldPath> fields = new ArrayList<>();
        for (SelectItem item : query.select()) {
            switch (item) {
                case SelectItem.Field field -> fields.add(plain(field));
                case SelectItem.FieldSet set ->
                    fieldSet(query, set.kind(), object).forEach(fields::add);
                case SelectItem.TypeOf ignored -> throw notServed("TYPEOF");
                case SelectItem.Children ignored -> throw notServed("a query for children");
                case SelectItem.Aggregate ignored -> throw new IllegalStateException("grouped queries have no fields");
            }
        }
        return fields;
    }

    private static FieldPath plain(SelectItem.Field field) throws SoqlException {
        if (!field.alias().isEmpty()) {
            throw SoqlException.malformed("only aggregate expressions use field aliasing");
        }
        return field.path();
    }

    private static Stream<FieldPath> fieldSet(SoqlQuery query, SelectItem.FieldSet.Kind kind, ObjectDefinition object)
            throws SoqlException {
        if (kind != SelectItem.FieldSet.Kind.STANDARD && query.limit() > MOST_ROWS_OF_ALL) {
            throw SoqlException.malformed("The SOQL FIELDS function must have a LIMIT of at most " + MOST_ROWS_OF_ALL);
        }
        return object.visibleFields().stream()
                .filter(field -> belongs(kind, field))
                .map(field -> FieldPath.of(field.name()));
    }

    private static boolean belongs(SelectItem.FieldSet.Kind kind, FieldDefinition field) {
        return switch (kind) {
            case ALL -> true;
            case STANDARD -> !field.custom();
            case CUSTOM -> field.custom();
        };
    }

    private static SoqlException notServed(String what) {
        return SoqlException.malformed("the sandbox does not answer " + what);
    }
}
