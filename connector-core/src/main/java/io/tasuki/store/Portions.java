package io.tasuki.store;

import java.util.function.LongSupplier;

/// Goes through many rows some at a time: all at once would take memory in proportion to the store.
public final class Portions {

    private Portions() {}

    /// @param portion the statement that puts the next rows where the work looks for them; it gets how many and how many
    /// to skip
    /// @param rows how many there are in all
    /// @return the sum of what the work returned for each portion
    public static long sum(Session session, String portion, long rows, int atOnce, LongSupplier work) {
        long sum = 0;
        for (long done = 0; done < rows; done += atOnce) {
            session.execute(portion, atOnce, done);
            sum += work.getAsLong();
        }
        return sum;
    }
}
