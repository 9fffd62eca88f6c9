package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What marketing and sales agreed a lead must have when it is handed over.
///
/// @param versions oldest first; of those that fit a handoff the first decides
public record LeadDefinition(List<Version> versions) {

    /// No agreement: no handoff has a verdict.
    public static final LeadDefinition NONE = new LeadDefinition(List.of());

    public LeadDefinition {
        versions = List.copyOf(versions);
    }

    /// The agreement as it held for a time.
    ///
    /// @param until the first local day it no longer holds on; empty: it goes on
    /// @param segment the handoffs it is for; empty: all of them
    public record Version(String name, Optional<LocalDate> until, Optional<Segment> segment, List<Criterion> criteria) {

        public Version {
            criteria = List.copyOf(criteria);
        }
    }

    /// The handoffs of leads that then had one of the values in one of the fields.
    public record Segment(List<FieldPath> fields, Set<String> values) {

        public Segment {
            fields = List.copyOf(fields);
            values = Set.copyOf(values);
        }
    }

    /// Every field that decides something, to be read as of the handoff.
    public List<FieldPath> fields() {
        Stream<FieldPath> segments = versions.stream()
                .flatMap(version -> version.segment().stream())
                .flatMap(segment -> segment.fields().stream());
        return Stream.concat(segments, conditions().flatMap(condition -> condition.fields().stream()))
                .distinct()
                .toList();
    }

    /// Every object of which a record must be there.
    public List<ObjectName> objects() {
        return conditions().flatMap(condition -> condition.objects().stream()).distinct().toList();
    }

    private Stream<Condition> conditions() {
        return versions.stream().flatMap(version -> version.criteria().stream()).map(Criterion::condition);
    }
}
