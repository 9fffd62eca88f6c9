package io.tasuki.salesforce.read;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.schema.TrackedObject;
import io.tasuki.salesforce.settings.SalesforceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what changed, window after window, in the order of (stamp, id).
///
/// A window ends some time before the CRM's present and begins some time before the last one's end, because a
/// row may be committed with a stamp older than rows already read.
public final class SalesforceChangeFeed implements ChangeFeed {

    private static final Duration WORTH_ANOTHER_WALK = Duration.ofMinutes(2);

    private final SalesforceApi api;
    private final SalesforceSchema schema;
    private final SalesforceSettings settings;

    public SalesforceChangeFeed(SalesforceApi api, SalesforceSchema schema, SalesforceSettings settings) {
        this.api = api;
        this.schema = schema;
        this.settings = settings;
    }

    @Override
    public List<Cursor> begin(PollRequest request) {
        return List.of(cursor(new CursorState.Fresh()));
    }

    public static Cursor cursor(CursorState state) {
        return new Cursor(Pass.CHANGES, state.text());
    }

    @Override
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Optional<WindowWalk.Start> start = start(CursorState.parse(cursor.state()));
        while (start.isPresent()) {
            Window window = start.get().window();
            boolean readOn = walk(request, start.get(), sink) == WindowWalk.End.DONE;
            // A long walk leaves a stretch behind it that has come due meanwhile.
            start = readOn && longSince(window.to()) ? next(window.to(), horizon()) : Optional.empty();
        }
    }

    private boolean longSince(Instant until) throws CrmException {
        return Duration.between(until, horizon()).compareTo(WORTH_ANOTHER_WALK) >= 0;
    }

    private WindowWalk.End walk(PollRequest request, WindowWalk.Start start, RecordSink sink) throws CrmException {
        WindowWalk.End end = walkOnce(request, start, sink);
        if (end != WindowWalk.End.FIELD_GONE) {
            return end;
        }
        // Somebody removed or hid a field since we asked which there are: ask again, and go on without it.
        schema.forget(request.object());
        WindowWalk.End again = walkOnce(request, start, sink);
        if (again == WindowWalk.End.FIELD_GONE) {
            throw new CrmException.Unreadable("object " + request.object() + " refuses fields that it shows");
        }
        return again;
    }

    // An object that this user does not have tells nothing: without lead tracking there is no LeadHistory.
    private WindowWalk.End walkOnce(PollRequest request, WindowWalk.Start start, RecordSink sink) throws CrmException {
        Optional<Harvest> harvest = harvest(request, start.window());
        return harvest.isPresent()
                ? new WindowWalk(new QueryCalls(api), harvest.get(), sink).from(start)
                : WindowWalk.End.OBJECT_GONE;
    }

    private Optional<Harvest> harvest(PollRequest request, Window window) throws CrmException {
        String object = request.object();
        if (object.equals(StageHarvest.OBJECT)) {
            return Optional.of(new StageHarvest());
        }
        Optional<String> parent = TrackedObject.parentOf(object);
        if (parent.isPresent()) {
            return schema.find(parent.get()).map(fields -> new FieldHarvest(object, fields, request.historyFields()));
        }
        Optional<ObjectSchema> fields = schema.find(object);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> heldBefore = window.from().map(from -> from.plus(settings.overlap()));
        return Optional.of(RowHarvest.of(request, fields.get(), heldBefore));
    }

    /// Empty when no time has passed in which anything could have changed.
    private Optional<WindowWalk.Start> start(CursorState state) throws CrmException {
        return switch (state) {
            case CursorState.Fresh fresh -> Optional.of(WindowWalk.Start.of(new Window(Optional.empty(), horizon())));
            case CursorState.Within(Window window, Position position) ->
                Optional.of(new WindowWalk.Start(window, Optional.of(position)));
            case CursorState.Settled(Instant until) -> {
                Optional<WindowWalk.Start> next = next(until, horizon());
                // What the last answer said may be older than it seems: the CRM is asked before it is believed.
                yield next.isPresent() ? next : next(until, api.askNow().minus(settings.safety()));
            }
        };
    }

    private Optional<WindowWalk.Start> next(Instant until, Instant horizon) {
        return Duration.between(until, horizon).compareTo(Duration.ofSeconds(1)) < 0
                ? Optional.empty()
                : Optional.of(WindowWalk.Start.of(new Window(Optional.of(until.minus(settings.overlap())), horizon)));
    }

    private Instant horizon() throws CrmException {
        return api.now().minus(settings.safety());
    }
}
