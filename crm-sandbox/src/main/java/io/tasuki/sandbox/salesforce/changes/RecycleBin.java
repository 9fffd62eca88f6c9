package io.tasuki.sandbox.salesforce.changes;

import io.tasuki.sandbox.salesforce.state.Moments;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Erases for good what has lain in the recycle bin for fifteen days. What was in it when the org was opened stays: how
/// long a data set is looked at is no matter of the org's.
public final class RecycleBin {

    static final Duration KEPT = Duration.ofDays(15);

    private final Org org;
    private final String opened;
    private Instant next;

    private RecycleBin(Org org) {
        this.org = org;
        this.opened = Moments.stored(org.now());
        this.next = org.now().plus(KEPT);
    }

    /// Lets the org empty its bin by its own clock.
    public static void in(Org org) {
        org.inBackground(new RecycleBin(org)::erase);
    }

    /// Looks through all records only when something may be due.
    private void erase() {
        Instant now = org.now();
        if (now.isBefore(next)) {
            return;
        }
        String due = Moments.stored(now.minus(KEPT));
        String oldestLeft = Moments.stored(now);
        for (ObjectTable table : org.tables()) {
            for (Row row : deletedSince(table)) {
                String stamp = stamp(table, row);
                if (stamp.compareTo(due) <= 0) {
                    table.remove(row);
                } else if (stamp.compareTo(oldestLeft) < 0) {
                    oldestLeft = stamp;
                }
            }
        }
        next = Instant.parse(oldestLeft).plus(KEPT);
    }

    private List<Row> deletedSince(ObjectTable table) {
        List<Row> found = new ArrayList<>();
        for (Row row : table.rows()) {
            if (table.isDeleted(row) && stamp(table, row).compareTo(opened) >= 0) {
                found.add(row);
            }
        }
        return found;
    }

    private static String stamp(ObjectTable table, Row row) {
        return Objects.requireNonNullElse(table.value(row, "SystemModstamp"), "");
    }
}
