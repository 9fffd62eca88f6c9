package io.tasuki.sandbox.control;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A CRM's records as the control endpoints see and edit them: flat maps of every field, as people would edit them,
/// locks notwithstanding.
///
/// An object or record that does not exist is a [java.util.NoSuchElementException], a field that does not exist an
/// [IllegalArgumentException].
/// Values are strings, numbers, booleans or null. Safe for many threads.
public interface ControlledState {

    /// One record with every field, deleted or not.
    Map<String, @Nullable Object> read(String object, String id);

    /// All records by id, deleted ones only when asked for.
    Stream<Map<String, @Nullable Object>> list(String object, boolean withDeleted);

    /// Sets fields as `by` would (`user` is a person).
    void patch(String object, String id, Map<String, @Nullable Object> fields, String by);

    /// @return the new record's id
    String create(String object, Map<String, @Nullable Object> fields, String by);

    void delete(String object, String id, String by);

    /// Takes a record out of the recycle bin.
    void restore(String object, String id, String by);

    /// Makes two records one: the loser is gone, what hangs on it goes over to the winner.
    void merge(String object, String winner, String loser, String by);
}
