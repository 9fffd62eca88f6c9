package io.tasuki.it.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When sales sent a lead back, by the status of its records and by what it wrote on them.
public final class SalesSigns {

    public static final String RETURN_REASON = "Tasuki_Return_Reason__c";

    private static final String STATUS = "Status";
    private static final String RETURNED_STATUS = "Unqualified";

    private final Records records;

    SalesSigns(Records records) {
        this.records = records;
    }

    /// @param since null: nobody knows
    private record Held(@Nullable Instant since, boolean says) {}

    /// The first sign that still stands, of those that came after the handoff or nobody knows when; empty: there is none.
    Optional<Instant> sentBack(Lead lead, Instant handoff) {
        return records.living(Records.LEADS).stream()
                .filter(row -> lead.people().contains(Records.idOf(row)))
                .flatMap(row -> Stream.of(
                        began(row, STATUS, RETURNED_STATUS::equals, handoff),
                        began(row, RETURN_REASON, text -> !text.isEmpty(), handoff)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> began(Map<String, String> row, String field, Predicate<String> says, Instant handoff) {
        @Nullable Instant began = null;
        boolean stands = false;
        for (Held held : told(row, field, says)) {
            Instant since = held.since() == null ? handoff : held.since();
            if (!since.isBefore(handoff)) {
                began = held.says() && !stands ? since : began;
                stands = held.says();
            }
        }
        return stands ? Optional.ofNullable(began) : Optional.empty();
    }

    private List<Held> told(Map<String, String> row, String field, Predicate<String> says) {
        List<Map<String, String>> changes = records.all("sales.LeadHistory").stream()
                .filter(change -> Records.idOf(row).equals(change.get("LeadId")) && field.equals(change.get("Field")))
                .sorted(Comparator.comparing(Records::createdAt))
                .toList();
        List<Held> told = new ArrayList<>();
        told.add(new Held(null, says.test(changes.isEmpty() ? Records.text(row, field) : Records.text(changes.getFirst(), "OldValue"))));
        changes.forEach(change -> told.add(new Held(Records.createdAt(change), says.test(Records.text(change, "NewValue")))));
        return told;
    }
}
