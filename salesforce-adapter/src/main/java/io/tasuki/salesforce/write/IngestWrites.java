package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.http.LostAnswer;
import io.tasuki.salesforce.api.GrowingWait;
import io.tasuki.salesforce.api.SalesforceApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Updates by Bulk API 2.0 jobs, one at a time.
///
/// A job is ordered and filled before its id is stored, and only closed after: until then the CRM writes nothing, so
/// that a process that dies in between leaves no writing behind that nobody watches.
final class IngestWrites {

    /// With more rows than this, a job costs fewer calls than Collections.
    static final int ABOVE = 2_000;

    /// What the CRM takes as one batch of its own.
    static final int MOST = 10_000;

    /// Order, rows, closing, one look, one list of results.
    static final int CALLS = 5;

    /// A job takes 100 MB; its results, which repeat the rows, must fit into one answer.
    private static final int LARGEST_FILE = 30_000_000;

    private static final int TRIES = 3;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int ROWS_PER_SECOND = 500;

    private final IngestCalls calls;
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    IngestWrites(SalesforceApi api) {
        this.calls = new IngestCalls(api);
    }

    /// @return the id of a job that has the rows and waits to be closed
    /// @throws CrmException.Unreadable also when the rows are too much for one job
    String prepare(String object, Map<String, Map<String, JsonNode>> rows) throws CrmException {
        byte[] file = IngestFile.of(rows);
        if (file.length > LARGEST_FILE) {
            throw new CrmException.Unreadable(
                    object + ": " + rows.size() + " rows are " + file.length + " bytes, too much for one job");
        }
        for (int tries = 1; tries <= TRIES; tries++) {
            String job = calls.open(object);
            try {
                calls.fill(job, file);
                filled.add(job);
                return job;
            } catch (LostAnswer lost) {
                // Whether it has the rows is not known, and it takes them only once: another one does.
                calls.abort(job);
            }
        }
        throw new CrmException.Unavailable(object + ": the CRM did not confirm that a job has its rows");
    }

    /// What became of each row. Rows of which the CRM says nothing are missing.
    Map<String, WriteOutcome> settle(String job, int sent) throws CrmException {
        if (filled.remove(job)) {
            calls.close(job);
        } else if (calls.state(job)
                .filter(state -> state.phase() == IngestState.Phase.OPEN)
                .isPresent()) {
            // Left by a process that died. What it wanted may not be wanted any more.
            calls.abort(job);
            return Map.of();
        }
        Optional<IngestState> end = end(job, sent);
        return end.isEmpty() ? Map.of() : new HashMap<>(IngestResults.of(calls, job, end.get(), sent));
    }

    /// Empty when the job is gone.
    private Optional<IngestState> end(String job, int sent) throws CrmException {
        GrowingWait waits = new GrowingWait(FIRST_LOOK.plusSeconds(sent / ROWS_PER_SECOND), LONGEST_WAIT);
        Duration waited = Duration.ZERO;
        for (int looks = 0; waited.compareTo(PATIENCE) < 0; looks++) {
            Duration wait = waits.after(looks);
            calls.pause(job, wait);
            waited = waited.plus(wait);
            Optional<IngestState> state = calls.state(job);
            if (state.isEmpty() || state.get().over()) {
                return state;
            }
        }
        throw new CrmException.Unavailable("the CRM still works on a job of " + sent + " rows after "
                + PATIENCE.toMinutes() + " minutes; the next run asks for its outcome");
    }
}
