package io.tasuki.stage.promise;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What was agreed, and where it shows.
///
/// @param limits by when; what is not in it was not promised
/// @param work when people work
/// @param selling the connections in which sales works: only what is done there is contact by sales
/// @param automatons ids of users of the CRMs that are machines: what they do is nobody's contact
/// @param owners which field of an object says who has a lead; empty: who had it a day after the handoff has it for good
/// @param checks the fields by which sales says that it checked what was handed over
public record PromiseSettings(
        Map<Promise, TimeLimit> limits,
        WorkingTime work,
        Set<String> selling,
        Set<String> automatons,
        Map<ObjectName, String> owners,
        Set<FieldPath> checks) {

    public PromiseSettings {
        EnumMap<Promise, TimeLimit> ordered = new EnumMap<>(Promise.class);
        ordered.putAll(limits);
        limits = Collections.unmodifiableMap(ordered);
        selling = Set.copyOf(selling);
        automatons = Set.copyOf(automatons);
        owners = Map.copyOf(owners);
        checks = Set.copyOf(checks);
    }

    /// Settings by which nobody looks where owners change, and no field tells of a check.
    public PromiseSettings(
            Map<Promise, TimeLimit> limits, WorkingTime work, Set<String> selling, Set<String> automatons) {
        this(limits, work, selling, automatons, Map.of(), Set.of());
    }

    /// The same where it shows who has a lead and that it was checked.
    public PromiseSettings seenIn(Map<ObjectName, String> ownerFields, Set<FieldPath> checkFields) {
        return new PromiseSettings(limits, work, selling, automatons, ownerFields, checkFields);
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
