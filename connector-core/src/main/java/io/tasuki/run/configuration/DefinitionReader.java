package io.tasuki.run.configuration;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.Criterion;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads what the two teams agreed a lead must have: `definition:`.
final class DefinitionReader {

    private static final String CRITERIA = "name what a lead must have, for instance 'criteria: {budget_known: {filled: connection.object.field}}'";

    private final CriterionReader criteria;

    /// @param polled whether an object is read at all
    DefinitionReader(KnownObjects known, Predicate<ObjectName> polled) {
        this.criteria = new CriterionReader(known, polled);
    }

    LeadDefinition read(Section root) {
        Optional<Item> definition = root.find("definition");
        if (definition.isEmpty()) {
            return LeadDefinition.NONE;
        }
        List<Version> versions = new ArrayList<>();
        for (Iterator<Item> items = definition.get().list().iterator(); items.hasNext(); ) {
            Item item = items.next();
            item.section()
                    .flatMap(this::version)
                    .filter(version -> fits(item, version, versions, items.hasNext()))
                    .ifPresent(versions::add);
        }
        return new LeadDefinition(versions);
    }

    private Optional<Version> version(Section section) {
        Optional<String> name = section.require("version", "give it a name such as \"1\"").flatMap(Item::text);
        Optional<Item> end = section.find("until");
        Optional<LocalDate> until = end.flatMap(item -> item.as(DefinitionReader::date, "write the first day on which it no longer holds, such as \"2026-01-01\""));
        Optional<Item> narrowing = section.find("for");
        Optional<Segment> segment = narrowing.flatMap(Item::section).flatMap(this::segment);
        List<Criterion> points = section.require("criteria", CRITERIA)
                .flatMap(Item::section)
                .map(criteria::all)
                .orElse(List.of());
        section.end();
        // Without what was meant to bound it, it would seem to hold for everything.
        boolean bounded = end.isPresent() == until.isPresent() && narrowing.isPresent() == segment.isPresent();
        return name.filter(found -> bounded).map(found -> new Version(found, until, segment, points));
    }

    private Optional<Segment> segment(Section section) {
        Optional<Segment> segment = section.require("field", "name the field that tells the segment")
                .map(criteria::fields)
                .flatMap(fields -> section.require("is", "name its values")
                        .map(Item::words)
                        .map(values -> new Segment(fields, values)));
        section.end();
        return segment;
    }

    private static boolean fits(Item item, Version version, List<Version> earlier, boolean more) {
        if (earlier.stream().anyMatch(other -> other.name().equals(version.name()))) {
            return item.refuse("version '" + version.name() + "' stands twice", "give each version a name of its own");
        }
        Optional<Version> before = earlier.stream().filter(other -> covers(other, version)).findFirst();
        if (before.isPresent()) {
            return item.refuse(
                    "version '" + version.name() + "' never decides: version '" + before.get().name() + "' holds for all its handoffs",
                    "write the oldest first, each but the last with 'until' or 'for'");
        }
        return more
                || version.until().isEmpty()
                || item.refuse("the last version ends, and nothing is agreed after it", "take 'until' away, or add the version that follows");
    }

    private static boolean covers(Version earlier, Version later) {
        boolean sameHandoffs = earlier.segment().isEmpty() || earlier.segment().equals(later.segment());
        boolean asLong = earlier.until()
                .map(end -> later.until().filter(other -> !other.isAfter(end)).isPresent())
                .orElse(true);
        return sameHandoffs && asLong;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a day", problem);
        }
    }
}
