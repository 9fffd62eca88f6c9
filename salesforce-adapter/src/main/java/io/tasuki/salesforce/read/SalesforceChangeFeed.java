package io.tasuki.salesforce.read;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.read.CursorState.Within;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.salesforce.sweep.Sweeps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what changed, window after window, in the order of (stamp, id), and sweeps for what moves no stamp.
///
/// A window ends some time before the CRM's present and begins some time before the last one's end, because a
/// row may be committed with a stamp older than rows already read.
public final class SalesforceChangeFeed implements ChangeFeed {

    private static final Duration WORTH_ANOTHER_WALK = Duration.ofMinutes(2);

    private final SalesforceApi api;
    private final SalesforceSettings settings;
    private final ChangePoll changes;
    private final Sweeps sweeps;

    public SalesforceChangeFeed(SalesforceApi api, SalesforceSchema schema) {
        this.api = api;
        this.settings = api.settings();
        this.changes = new ChangePoll(api, schema);
        this.sweeps = new Sweeps(api, schema);
    }

    @Override
    public List<Cursor> begin(PollRequest request) throws CrmException {
        List<Cursor> cursors = new ArrayList<>(List.of(new CursorState.Fresh().cursor()));
        cursors.addAll(sweeps.begin(request));
        return cursors;
    }

    @Override
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        if (cursor.pass() != Pass.CHANGES) {
            sweeps.poll(request, cursor, sink);
            return;
        }
        Optional<CursorState> start = start(CursorState.parse(cursor.state()));
        while (start.isPresent()) {
            ChangePoll.Outcome read = changes.read(request, start.get(), sink);
            // A long walk leaves a stretch behind it that has come due meanwhile.
            start = read.end() == WalkEnd.DONE && longSince(read.until())
                    ? next(read.until(), horizon())
                    : Optional.empty();
        }
    }

    private boolean longSince(Instant until) throws CrmException {
        return Duration.between(until, horizon()).compareTo(WORTH_ANOTHER_WALK) >= 0;
    }

    /// Empty when no time has passed in which anything could have changed.
    private Optional<CursorState> start(CursorState state) throws CrmException {
        return switch (state) {
            case CursorState.Fresh fresh -> Optional.of(whole(new Window(Optional.empty(), horizon())));
            case Within within -> Optional.of(within);
            case CursorState.Sliced sliced -> Optional.of(sliced);
            case CursorState.Settled(Instant until) -> {
                Optional<CursorState> next = next(until, horizon());
                // What the last answer said may be older than it seems: the CRM is asked before it is believed.
                yield next.isPresent() ? next : next(until, api.askNow().minus(settings.safety()));
            }
        };
    }

    private Optional<CursorState> next(Instant until, Instant horizon) {
        return Duration.between(until, horizon).compareTo(Duration.ofSeconds(1)) < 0
                ? Optional.empty()
                : Optional.of(whole(new Window(Optional.of(until.minus(settings.overlap())), horizon)));
    }

    private static Within whole(Window window) {
        return new Within(window, Optional.empty(), false);
    }

    private Instant horizon() throws CrmException {
        return api.now().minus(settings.safety());
    }
}
