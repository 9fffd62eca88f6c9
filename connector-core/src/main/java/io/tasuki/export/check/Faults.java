package io.tasuki.export.check;

import java.util.ArrayList;
import java.util.List;

/// The faults found so far: all are counted, the first ones kept.
final class Faults {

    private static final int KEPT = 1000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(Fault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    void add(long line, int column, String field, Complaint complaint) {
        add(new Fault(line, column, field, complaint.reason(), complaint.remedy()));
    }

    List<Fault> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
