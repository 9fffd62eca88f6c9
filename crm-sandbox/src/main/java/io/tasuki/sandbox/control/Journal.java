package io.tasuki.sandbox.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what clients did to one server; safe for many threads.
public final class Journal {

    /// Calls that had the same method, path template and status; status 0 is a connection dropped before the call was
    /// looked at.
    private record Call(String path, String method, int status) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            int byPath = path.compareTo(other.path);
            int byMethod = byPath != 0 ? byPath : method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Integer.compare(status, other.status);
        }
    }

    private final Map<Call, Long> calls = new TreeMap<>();
    private final Map<String, Long> fieldsWritten = new TreeMap<>();
    private long recordsRead;
    private long recordsWritten;

    synchronized void called(String method, String foldedPath, int status) {
        calls.merge(new Call(foldedPath, method, status), 1L, Long::sum);
    }

    /// Records whose requested values leave the server; a hit that shows only its id does not count.
    public synchronized void read(int records) {
        recordsRead += records;
    }

    /// One record written by a client, with the fields it set.
    public synchronized void wrote(String object, Collection<String> fields) {
        recordsWritten++;
        fields.forEach(field -> fieldsWritten.merge(object + "." + field, 1L, Long::sum));
    }

    /// A write that [#wrote] counted and its server took back.
    public synchronized void tookBack(String object, Collection<String> fields) {
        recordsWritten--;
        fields.forEach(field -> fieldsWritten.computeIfPresent(
                object + "." + field, (name, count) -> count == 1 ? null : Long.valueOf(count - 1)));
    }

    public synchronized void clear() {
        calls.clear();
        fieldsWritten.clear();
        recordsRead = 0;
        recordsWritten = 0;
    }

    /// All calls counted so far.
    public synchronized long callCount() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many values were written, by `object.field`.
    public synchronized Map<String, Long> fieldsWritten() {
        return new TreeMap<>(fieldsWritten);
    }

    /// The document of `GET /_sandbox/journal`.
    public synchronized Map<String, Object> describe() {
        List<Map<String, Object>> counted = new ArrayList<>();
        calls.forEach((call, count) -> counted.add(line(call, count)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("calls", counted);
        document.put("records_read", recordsRead);
        document.put("records_written", recordsWritten);
        document.put("fields_written", new LinkedHashMap<>(fieldsWritten));
        return document;
    }

    private static Map<String, Object> line(Call call, long count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("method", call.method());
        line.put("path", call.path());
        line.put("status", call.status());
        line.put("count", count);
        return line;
    }
}
