package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.Operator;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A condition that leaves only rows in whose id field one of a few ids stands, as `OpportunityId IN ('006…', …)`.
/// `ids` come in order, each once.
public record IdLookup(FieldPath field, List<String> ids) {

    private static final Today ANY_DAY = Today.at(Instant.EPOCH, ZoneOffset.UTC);

    /// Looks at the condition itself and at the parts of an AND.
    public static Optional<IdLookup> in(Condition condition, Binder<?> binder) throws SoqlException {
        return switch (condition) {
            case Condition.And and -> firstOf(and.parts(), binder);
            case Condition.Membership membership
            when !membership.negated() -> of(membership.field(), membership.values(), binder);
            case Condition.Comparison comparison
            when comparison.operator() == Operator.EQUAL -> of(comparison.field(), List.of(comparison.value()), binder);
            case Condition.Everything ignored -> Optional.empty();
            case Condition.Or ignored -> Optional.empty();
            case Condition.Not ignored -> Optional.empty();
            case Condition.Membership ignored -> Optional.empty();
            case Condition.Comparison ignored -> Optional.empty();
            case Condition.Inclusion ignored -> Optional.empty();
        };
    }

    private static Optional<IdLookup> firstOf(List<Condition> parts, Binder<?> binder) throws SoqlException {
        for (Condition part : parts) {
            Optional<IdLookup> found = in(part, binder);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<IdLookup> of(FieldPath path, List<Literal> literals, Binder<?> binder)
            throws SoqlException {
        if (!path.isDirect()) {
            return Optional.empty();
        }
        BoundField<?> field = binder.bind(path);
        TreeSet<String> ids = new TreeSet<>();
        for (Literal literal : literals) {
            String id = literal instanceof Literal.Text
                    ? Operand.of(field, literal, ANY_DAY).first()
                    : null;
            if (id == null || field.kind() != ValueKind.ID) {
                return Optional.empty();
            }
            ids.add(id);
        }
        return Optional.of(new IdLookup(path, List.copyOf(ids)));
    }
}
