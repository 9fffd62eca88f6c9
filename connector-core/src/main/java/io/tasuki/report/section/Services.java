package io.tasuki.report.section;

import io.tasuki.report.Remark;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import io.tasuki.store.Sql;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The orders of the last twelve months by the attribute that the goal is told by: what a company calls its services.
///
/// @param by empty: the configuration names none
/// @param levels of that attribute, the most orders first; an empty one is blank
/// @param tallies by `month/M`, `level/L`, `cell/M/L`, `all`, `undated`, `week/0` and `week/1`
record Services(Optional<String> by, List<String> levels, Tallies tallies) {

    static final int MONTHS = 12;

    static Services count(Desk desk, String section) {
        Optional<String> by = desk.request().service();
        Tallies tallies = desk.count(
                section,
                Sql.load(Services.class, "orders"),
                desk.request().yearSince().toString(),
                by.orElse(""),
                desk.request().week().from().toString());
        return new Services(by, by.isEmpty() ? List.of() : tallies.after("level/"), tallies);
    }

    static List<YearMonth> months(Desk desk) {
        YearMonth first = YearMonth.from(desk.request().yearSince());
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    /// What to say where the configuration names no attribute.
    List<Remark> missing() {
        return by.isEmpty() ? List.of(Remark.of("no_service")) : List.of();
    }
}
