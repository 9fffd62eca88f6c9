package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Where a pass over one object stands, as it is stored in a cursor.
///
/// @param from everything stamped before this is done; milliseconds since 1970
/// @param to the end of the stretch that is being read, or when a sweep is due
/// @param last the last record id read within the step, empty at its beginning
/// @param unlinked the records already told whose links are still to be read: a call takes more of them than a page has
public record FeedState(Phase phase, long from, long to, String last, List<String> unlinked) {

    public FeedState {
        unlinked = unlinked == null ? List.of() : List.copyOf(unlinked);
    }

    private FeedState(Phase phase, long from, long to) {
        this(phase, from, to, "", List.of());
    }

    public enum Phase {
        /// Listing every record by id; what changes meanwhile is caught up from `from`.
        BACKFILL,
        /// Done up to `from`.
        CAUGHT_UP,
        /// Reading the ids stamped within `[from, to]`.
        WINDOW,
        /// Done sweeping for what happened before `from`; the next sweep is due at `to`.
        SWEPT,
        /// Sweeping; what happened since `from` is told, `to` is when this sweep began.
        SWEEPING
    }

    public static FeedState backfill(Instant start) {
        return new FeedState(Phase.BACKFILL, start.toEpochMilli(), 0);
    }

    public static FeedState caughtUp(Instant until) {
        return new FeedState(Phase.CAUGHT_UP, until.toEpochMilli(), 0);
    }

    public static FeedState window(Instant from, Instant to) {
        return new FeedState(Phase.WINDOW, from.toEpochMilli(), to.toEpochMilli());
    }

    public static FeedState swept(Instant until, Instant due) {
        return new FeedState(Phase.SWEPT, until.toEpochMilli(), due.toEpochMilli());
    }

    public static FeedState sweeping(Instant from, Instant begun) {
        return new FeedState(Phase.SWEEPING, from.toEpochMilli(), begun.toEpochMilli());
    }

    public FeedState at(String lastId) {
        return at(lastId, List.of());
    }

    public FeedState at(String lastId, List<String> stillUnlinked) {
        return new FeedState(phase, from, to, lastId, stillUnlinked);
    }

    /// That this sweep is done, and the next is due so long after it began.
    public FeedState swept(Duration every) {
        return swept(toMoment(), toMoment().plus(every));
    }

    /// The records whose links are to be read, with those of one more page.
    public List<String> with(List<Item> page) {
        return Stream.concat(unlinked.stream(), page.stream().map(Item::id))
                .distinct()
                .toList();
    }

    /// The last id, to be compared by; below every id at the beginning.
    public String lastNumber() {
        return last.isEmpty() ? "0" : last;
    }

    public Instant fromMoment() {
        return Instant.ofEpochMilli(from);
    }

    public Instant toMoment() {
        return Instant.ofEpochMilli(to);
    }

    public Cursor cursor(Pass pass) {
        return new Cursor(pass, new String(HubSpotJson.write(this), StandardCharsets.UTF_8));
    }

    public static FeedState of(Cursor cursor) throws CrmException.CursorLost {
        try {
            return HubSpotJson.read(cursor.state(), FeedState.class);
        } catch (IOException | IllegalArgumentException unknown) {
            throw new CrmException.CursorLost("the cursor of pass " + cursor.pass() + " is not one of this adapter's");
        }
    }
}
