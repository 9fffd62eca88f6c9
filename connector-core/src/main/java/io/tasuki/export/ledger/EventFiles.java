package io.tasuki.export.ledger;

import io.tasuki.export.ledger.EventFile.Draft;
import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Limits;
import io.tasuki.export.platform.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files of one export while they are written: one for each part that has an event, and further numbered ones where a
/// file would grow larger than the platform takes. The file that the user named is there even when nothing is to be told.
final class EventFiles implements AutoCloseable {

    private final ExportName name;
    private final Limits limits;
    private final List<EventFile> files = new ArrayList<>();
    private final Map<String, EventFile> current = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private EventFiles(ExportName name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /// @param first the part whose file has the name that the user chose
    static EventFiles begin(ExportName name, Limits limits, Part first) {
        EventFiles files = new EventFiles(name, limits);
        files.next(first);
        return files;
    }

    /// @return the number of the file that took it
    int write(Event event, Part part) {
        EventFile file = current.get(part.suffix());
        try {
            return (file != null && file.takes(event, limits) ? file : next(part)).write(event, limits);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private EventFile next(Part part) {
        int number = numbers.merge(part.suffix(), 1, Integer::sum);
        Path target = name.file(part.suffix(), number);
        try {
            EventFile file = EventFile.open(files.size(), target, name.mark(), part);
            files.add(file);
            current.put(part.suffix(), file);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// From now on the drafts outlive this process.
    List<Draft> keep() {
        List<Draft> drafts = new ArrayList<>();
        try {
            for (EventFile file : files) {
                drafts.add(file.keep());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return drafts;
    }

    @Override
    public void close() {
        try {
            for (EventFile file : files) {
                file.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
