package io.tasuki.export.check;

import java.util.List;
import java.util.stream.Stream;

/// One row of a table under its headers.
record TableRow(long line, List<String> headers, List<String> cells) {

    /// Empty when there is no such column or nothing in it.
    String text(String header) {
        int place = headers.indexOf(header);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean has(String header) {
        return !text(header).isEmpty();
    }

    long filled(String... names) {
        return Stream.of(names).filter(this::has).count();
    }

    /// The place of a column, counted from 1; 0: there is none.
    int column(String header) {
        return headers.indexOf(header) + 1;
    }

    void complain(Faults faults, String header, String reason, String remedy) {
        faults.add(line, column(header), header, new Complaint(reason, remedy));
    }
}
