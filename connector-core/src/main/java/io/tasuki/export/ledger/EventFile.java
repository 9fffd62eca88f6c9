package io.tasuki.export.ledger;

import io.tasuki.export.file.WholeFile;
import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Limits;
import io.tasuki.export.platform.Part;
import java.io.IOException;
import java.nio.file.Path;

/// One file of events on its way.
final class EventFile implements AutoCloseable {

    private final int place;
    private final Path target;
    private final WholeFile whole;
    private final EventSink sink;
    private long events;
    private long bytes;

    private EventFile(int place, Path target, WholeFile whole, EventSink sink) {
        this.place = place;
        this.target = target;
        this.whole = whole;
        this.sink = sink;
    }

    /// What there is of a file once all is written.
    ///
    /// @param place its number in the export
    record Draft(int place, Path target, Path draft, long events) {}

    static EventFile open(int place, Path target, String mark, Part part) throws IOException {
        WholeFile whole = WholeFile.open(target, mark);
        return new EventFile(place, target.toAbsolutePath(), whole, EventSink.of(part.layout(), whole.out()));
    }

    boolean takes(Event event, Limits limits) {
        return events < limits.rows() && (limits.bytes() == Long.MAX_VALUE || bytes + sink.size(event) <= limits.bytes());
    }

    int write(Event event, Limits limits) throws IOException {
        sink.write(event);
        events++;
        bytes += limits.bytes() == Long.MAX_VALUE ? 0 : sink.size(event);
        return place;
    }

    /// Safely on the disk under its draft's name, where it stays.
    Draft keep() throws IOException {
        sink.end();
        whole.keep();
        return new Draft(place, target, whole.draft(), events);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
