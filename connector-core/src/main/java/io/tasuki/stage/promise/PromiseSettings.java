package io.tasuki.stage.promise;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What was agreed.
///
/// @param limits by when; what is not in it was not promised
/// @param work when people work
/// @param selling the connections in which sales works: only what is done there is contact by sales
/// @param automatons ids of users of the CRMs that are machines: what they do is nobody's contact
public record PromiseSettings(
        Map<Promise, TimeLimit> limits, WorkingTime work, Set<String> selling, Set<String> automatons) {

    public PromiseSettings {
        EnumMap<Promise, TimeLimit> ordered = new EnumMap<>(Promise.class);
        ordered.putAll(limits);
        limits = Collections.unmodifiableMap(ordered);
        selling = Set.copyOf(selling);
        automatons = Set.copyOf(automatons);
    }

    /// Nothing was promised.
    public boolean none() {
        return limits.isEmpty();
    }

    /// True when activities tell whether something was kept.
    public boolean byActivities() {
        return limits.containsKey(Promise.FIRST_CONTACT) || limits.containsKey(Promise.FIRST_MEETING);
    }
}
