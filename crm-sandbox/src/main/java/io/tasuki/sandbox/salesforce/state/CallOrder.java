package io.tasuki.sandbox.salesforce.state;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Which calls overlapped, although the org answers one after another: a call that ended after another one had come in.
/// Only [#arrive] may be called by many threads at once.
public final class CallOrder {

    private static final int MOST_REMEMBERED = 10_000;

    private final AtomicLong ended = new AtomicLong();
    private final Map<String, Long> lockedBy = new HashMap<>();
    private long arrived;

    /// A call comes in; the number is for [#begin].
    public long arrive() {
        return ended.get();
    }

    /// The org turns to the call that came in with this number.
    void begin(long arrival) {
        arrived = arrival;
        if (lockedBy.size() > MOST_REMEMBERED) {
            lockedBy.clear();
        }
    }

    void end() {
        ended.incrementAndGet();
    }

    /// Locks a record for the call that is being answered.
    ///
    /// @return false when a call that overlaps with it has locked the record before
    public boolean lock(String recordId) {
        long present = ended.get() + 1;
        Long holder = lockedBy.get(recordId);
        boolean free = holder == null || holder <= arrived || holder == present;
        if (free) {
            lockedBy.put(recordId, present);
        }
        return free;
    }
}
