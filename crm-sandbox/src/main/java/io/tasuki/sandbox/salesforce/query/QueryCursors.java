package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Query results that are still being fetched, page by page; a cursor lives two days.
final class QueryCursors {

    private static final Duration LIFE = Duration.ofDays(2);

    /// What is left of a result, from row `at` on, in pages of `pageSize`.
    record Page(String cursor, QueryResult result, int at, int pageSize) {

        int end() {
            return Math.min(result.rows().size(), at + pageSize);
        }

        boolean last() {
            return end() == result.rows().size();
        }

        /// Half of it; the next page begins where this one ends.
        Page half() {
            return new Page(cursor, result, at, Math.max(1, (end() - at) / 2));
        }

        /// The last segment of the next page's address: `01g…-2000`.
        String nextLocator() {
            return cursor + "-" + end();
        }
    }

    private record Open(QueryResult result, int pageSize, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Open> open = new HashMap<>();
    private long opened;

    QueryCursors(InstantSource clock) {
        this.clock = clock;
    }

    /// The first page of a result, which is remembered: even a short one may be cut in two.
    Page first(QueryResult result, int pageSize) {
        String cursor = RecordId.of("01g", "5g", ++opened);
        if (result.rows().size() > 1) {
            open.values().removeIf(old -> old.until().isBefore(clock.instant()));
            open.put(cursor, new Open(result, pageSize, clock.instant().plus(LIFE)));
        }
        return new Page(cursor, result, 0, pageSize);
    }

    /// @throws SalesforceProblem INVALID_QUERY_LOCATOR when the cursor is unknown or has been forgotten
    Page at(String locator) throws SalesforceProblem {
        int dash = locator.indexOf('-');
        Open found = open.get(dash < 0 ? locator : locator.substring(0, dash));
        if (found == null || dash < 0 || found.until().isBefore(clock.instant())) {
            throw SalesforceProblem.badRequest("INVALID_QUERY_LOCATOR", "invalid query locator");
        }
        int at = offset(locator.substring(dash + 1), found.result().rows().size());
        return new Page(locator.substring(0, dash), found.result(), at, found.pageSize());
    }

    private static int offset(String text, int size) throws SalesforceProblem {
        try {
            int at = Integer.parseInt(text);
            if (at >= 0 && at < size) {
                return at;
            }
        } catch (NumberFormatException noNumber) {
            throw SalesforceProblem.badRequest("INVALID_QUERY_LOCATOR", "invalid query locator");
        }
        throw SalesforceProblem.badRequest("INVALID_QUERY_LOCATOR", "invalid query locator");
    }
}
