package io.tasuki.stage.poll;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Session;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns away what is told of erased people: their records, and what those are linked with or named by.
///
/// A record that bears an erased person's unique key is theirs as well, and so is one that was merged into theirs.
final class Bouncer {

    private final ErasedPeople erased;
    private final ObjectName object;
    private final int keyColumn;
    private final List<Integer> naming;
    private final boolean anybody;
    private boolean met;

    Bouncer(ErasedPeople erased, PollTarget target, FieldSelection fields) {
        this.erased = erased;
        this.anybody = !erased.equals(ErasedPeople.NOBODY);
        this.object = target.name();
        boolean person = target.kind() == RecordKind.PERSON;
        this.keyColumn = person ? column(target, fields, FieldRole.EMAIL).findFirst().orElse(-1) : -1;
        this.naming = Stream.of(FieldRole.PERSON, FieldRole.OTHER_PERSON)
                .flatMap(role -> column(target, fields, role))
                .toList();
    }

    private static Stream<Integer> column(PollTarget target, FieldSelection fields, FieldRole role) {
        return target.field(role).map(fields.landed()::indexOf).filter(column -> column >= 0).stream();
    }

    /// True when a record was recognised as an erased person's that was not known to be one.
    boolean met() {
        return met;
    }

    /// False while nobody was erased: then nothing has to be looked at.
    boolean looks() {
        return anybody;
    }

    /// The places, in a row's values, of all values that it looks at.
    Stream<Integer> columns() {
        return keyColumn < 0 ? naming.stream() : Stream.concat(Stream.of(keyColumn), naming.stream()).distinct();
    }

    boolean turnsAway(CrmRow row) {
        return turnsAway(row.id(), row.values()::get);
    }

    /// @param value the value at each of [#columns]
    boolean turnsAway(String id, Values value) {
        if (!anybody) {
            return false;
        }
        if (turnsAway(object.object(), id) || naming.stream().anyMatch(column -> named(value.at(column)))) {
            return true;
        }
        @Nullable String key = keyColumn < 0 ? null : UniqueKey.of(value.at(keyColumn));
        return key != null && erased.bear(key) && recognised(id);
    }

    @FunctionalInterface
    interface Values {
        @Nullable String at(int column);
    }

    private boolean named(@Nullable String id) {
        return id != null && !id.isEmpty() && erased.named(object.connection(), id);
    }

    boolean turnsAway(String object, String id) {
        return anybody && erased.holds(new ObjectName(this.object.connection(), object), id);
    }

    boolean turnsAwayMerged(String object, String loser, String winner) {
        return turnsAway(object, loser) || (turnsAway(object, winner) && recognised(loser));
    }

    private boolean recognised(String id) {
        erased.returned(object, id);
        met = true;
        return true;
    }

    void save(Session session) {
        erased.save(session);
        met = false;
    }
}
