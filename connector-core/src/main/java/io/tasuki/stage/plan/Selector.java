package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.store.Sql;
import java.util.stream.Stream;

/// Some of the values a plan could hold, as a person names them.
public sealed interface Selector {

    /// Every field of every record of one object.
    record OfObject(ObjectName object) implements Selector {}

    /// One field on one object, as the CRM spells it or by its neutral name.
    record OfField(FieldPath field) implements Selector {}

    /// Every field of one record.
    record OfRecord(RecordAddress address) implements Selector {}

    /// One field wherever it is written, by its neutral name.
    record OfName(String name) implements Selector {}

    /// @throws IllegalArgumentException when the text names nothing of these kinds
    static Selector parse(String text) {
        if (text.indexOf('/') >= 0) {
            return new OfRecord(RecordAddress.parse(text));
        }
        long dots = text.chars().filter(letter -> letter == '.').count();
        if (dots == 0) {
            return new OfName(text);
        }
        return dots == 1 ? new OfObject(ObjectName.parse(text)) : new OfField(FieldPath.parse(text));
    }

    /// One row of literals: connection, object, id, field; empty means any.
    default String literals() {
        return switch (this) {
            case OfObject of -> row(of.object().connection(), of.object().object(), "", "");
            case OfField of -> row(
                    of.field().object().connection(), of.field().object().object(), "", of.field().field());
            case OfRecord of -> row(
                    of.address().object().connection(), of.address().object().object(), of.address().id(), "");
            case OfName of -> row("", "", "", of.name());
        };
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(Sql::literal).collect(joining(", ", "(", ")"));
    }
}
