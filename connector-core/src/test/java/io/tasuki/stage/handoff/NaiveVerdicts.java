package io.tasuki.stage.handoff;

import io.tasuki.stage.handoff.LeadDefinition.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Judges handoffs by plain loops over values whose meaning is known beforehand.
record NaiveVerdicts(List<Version> versions, ZoneId zone) {

    /// A text that may stand in a field.
    ///
    /// @param means the value in ordinary letters; empty: blanks
    record Value(String text, String means, @Nullable String number, boolean date, boolean moment) {

        boolean fits(Condition condition) {
            return switch (condition) {
                case Condition.Activity activity -> false;
                case Condition.Association association -> !means.isEmpty();
                case Condition.OneOf one -> one.values().contains(means);
                case Condition.Within within -> number != null && within(new BigDecimal(number), within);
                case Condition.Filled filled -> switch (filled.kind()) {
                    case ANY -> !means.isEmpty();
                    case NUMBER -> number != null;
                    case DATE -> date;
                    case MOMENT -> moment;
                };
            };
        }

        private static boolean within(BigDecimal number, Condition.Within bounds) {
            return bounds.atLeast().filter(least -> number.compareTo(least) < 0).isEmpty()
                    && bounds.atMost().filter(most -> number.compareTo(most) > 0).isEmpty();
        }
    }

    /// @param removed known to be deleted
    record Activity(String object, String id, Instant made, boolean removed) {}

    /// @param fields by path: what stood there since when; nothing before
    record Lead(String name, List<Instant> handoffs, Map<String, NavigableMap<Instant, Value>> fields, List<Activity> activities) {}

    /// The version and verdict of one handoff, and then each of its criteria; nothing when no version fits.
    List<String> of(Lead lead, Instant moment) {
        Optional<Version> version = versions.stream().filter(one -> fits(one, lead, moment)).findFirst();
        if (version.isEmpty()) {
            return List.of(" ");
        }
        List<Boolean> met = version.get().criteria().stream().map(one -> met(one.condition(), lead, moment)).toList();
        TreeMap<String, Boolean> byName = new TreeMap<>();
        for (int i = 0; i < met.size(); i++) {
            byName.put(version.get().criteria().get(i).name(), met.get(i));
        }
        return List.of(version.get().name() + " " + (met.contains(false) ? "missed" : "met"), byName.toString());
    }

    private boolean fits(Version version, Lead lead, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return version.until().filter(end -> !day.isBefore(end)).isEmpty()
                && version.segment()
                        .map(segment -> met(new Condition.OneOf(segment.fields(), segment.values()), lead, moment))
                        .orElse(true);
    }

    private static boolean met(Condition condition, Lead lead, Instant moment) {
        boolean told = condition.fields().stream()
                .flatMap(path -> standing(lead.fields().get(path.toString()), moment).stream())
                .anyMatch(value -> value.fits(condition));
        return told || lead.activities().stream()
                .filter(activity -> !activity.removed() && !activity.made().isAfter(moment))
                .anyMatch(activity -> condition.objects().stream().anyMatch(object -> object.toString().equals(activity.object())));
    }

    private static Optional<Value> standing(@Nullable NavigableMap<Instant, Value> versions, Instant moment) {
        return Optional.ofNullable(versions).map(known -> known.floorEntry(moment)).map(Map.Entry::getValue);
    }
}
