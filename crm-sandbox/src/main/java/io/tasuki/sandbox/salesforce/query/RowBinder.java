package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import io.tasuki.sandbox.salesforce.soql.match.Binder;
import io.tasuki.sandbox.salesforce.soql.match.BoundField;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldReader;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the fields of an object's rows for queries, climbing relationships.
final class RowBinder implements Binder<Row> {

    private final Org org;
    private final ObjectDefinition object;

    RowBinder(Org org, ObjectDefinition object) {
        this.org = org;
        this.object = object;
    }

    ObjectDefinition object() {
        return object;
    }

    @Override
    public BoundField<Row> bind(FieldPath path) throws SoqlException {
        return path.isDirect() ? direct(path) : through(path);
    }

    /// What kind of field a path leads to; of several objects, the first that has it.
    FieldType type(FieldPath path) throws SoqlException {
        bind(path);
        if (path.isDirect()) {
            return Objects.requireNonNull(object.field(path.toString())).type();
        }
        FieldPath rest = path.rest();
        for (ObjectTable target : targets(path.names().getFirst())) {
            RowBinder parent = new RowBinder(org, target.definition());
            if (parent.knows(rest)) {
                return parent.type(rest);
            }
        }
        return FieldType.STRING;
    }

    /// The path as the org itself would write it.
    FieldPath canonical(FieldPath path) throws SoqlException {
        String first = path.names().getFirst();
        if (path.isDirect()) {
            FieldDefinition field = object.field(first);
            return field == null ? path : FieldPath.of(field.name());
        }
        List<ObjectTable> targets = targets(first);
        FieldPath rest = targets.isEmpty()
                ? path.rest()
                : new RowBinder(org, targets.getFirst().definition()).canonical(path.rest());
        return rest.below(Objects.requireNonNull(object.reference(first)).relationship());
    }

    /// The tables a relationship may lead to.
    ///
    /// @throws SoqlException INVALID_FIELD when there is no such relationship
    List<ObjectTable> targets(String relationship) throws SoqlException {
        FieldDefinition reference = object.reference(relationship);
        if (reference == null) {
            throw SoqlException.invalidField("Didn't understand relationship '" + relationship
                    + "' in field path. If you are attempting to use a custom relationship, be sure to append the '__r'"
                    + " after the custom relationship name.");
        }
        return reference.referenceTo().stream()
                .map(org::find)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    boolean knows(FieldPath path) {
        try {
            bind(path);
            return true;
        } catch (SoqlException unknown) {
            return false;
        }
    }

    /// Reads the id that leads from a row through `relationship`.
    Function<Row, @Nullable String> idThrough(String relationship) {
        return FieldReader.of(object, Objects.requireNonNull(object.reference(relationship)));
    }

    private BoundField<Row> direct(FieldPath path) throws SoqlException {
        FieldDefinition field = object.visible(path.toString());
        if (field == null) {
            throw SoqlException.invalidField(SalesforceProblem.noSuchColumnText(path.toString(), object.name()));
        }
        boolean filterable = field.filterable();
        return new BoundField<>(path, field.type().kind(), filterable, filterable, FieldReader.of(object, field));
    }

    /// A relationship may lead to several objects; the field need only exist in one of them.
    private BoundField<Row> through(FieldPath path) throws SoqlException {
        String relationship = path.names().getFirst();
        FieldPath rest = path.rest();
        List<Parent> parents = new ArrayList<>();
        SoqlException missing = SoqlException.invalidField("No such relation '" + relationship + "'");
        List<ObjectTable> targets = targets(relationship);
        for (ObjectTable target : targets) {
            try {
                parents.add(new Parent(target, bind(target, rest, targets.size() > 1)));
            } catch (SoqlException unknownHere) {
                missing = unknownHere;
            }
        }
        if (parents.isEmpty()) {
            throw missing;
        }
        BoundField<Row> sample = parents.getFirst().field();
        return new BoundField<>(
                path, sample.kind(), sample.filterable(), sample.sortable(), reader(idThrough(relationship), parents));
    }

    private BoundField<Row> bind(ObjectTable target, FieldPath rest, boolean several) throws SoqlException {
        if (several && rest.names("Type")) {
            return new BoundField<>(
                    rest, ValueKind.TEXT, true, true, row -> target.definition().name());
        }
        return new RowBinder(org, target.definition()).bind(rest);
    }

    private static Function<Row, @Nullable String> reader(Function<Row, @Nullable String> id, List<Parent> parents) {
        return row -> {
            String parentId = id.apply(row);
            for (Parent parent : parents) {
                Row found = parentId == null ? null : parent.table().find(parentId);
                if (found != null) {
                    return parent.field().read(found);
                }
            }
            return null;
        };
    }

    private record Parent(ObjectTable table, BoundField<Row> field) {}
}
