package io.tasuki.stage.promise;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.stage.poll.OwnerNames;
import io.tasuki.stage.poll.RecordLinks;
import io.tasuki.stage.promise.PromiseReport.Breach;
import io.tasuki.stage.promise.PromiseReport.OwnerTally;
import io.tasuki.stage.promise.PromiseReport.Tally;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Counts what became of promises, and lists what was broken.
public final class PromiseReports {

    private final Session session;
    private final PromiseSettings settings;
    private final Instant asOf;

    public PromiseReports(Session session, PromiseSettings settings, Instant asOf) {
        this.session = session;
        this.settings = settings;
        this.asOf = asOf;
    }

    /// @param since the first day of handoffs
    /// @param until the last one
    /// @param owner only what this user answers for
    /// @param most how many breaches are listed
    public record Selection(Optional<LocalDate> since, Optional<LocalDate> until, Optional<String> owner, int most) {}

    /// Judges the promises of every lead that is not ambiguous.
    public PromiseReport tell(Selection selection) {
        Promises.judge(session, settings, "lead", asOf);
        PromiseClocks.measure(session, settings, asOf);
        session.execute(
                load("promise_asked"),
                selection.since().map(this::begin).orElse(Instant.EPOCH),
                selection.until().map(day -> begin(day.plusDays(1))).orElse(asOf.plusSeconds(1)),
                selection.owner().isEmpty(),
                selection.owner().orElse(""));
        List<OwnerTally> owners = session.query(load("owner_tally"), PromiseReports::ofOwner);
        return new PromiseReport(
                asOf,
                selection.since().orElse(null),
                selection.until().orElse(null),
                session.query(load("promise_tally"), this::tally),
                owners,
                OwnerNames.of(session, owners.stream().map(OwnerTally::owner).toList()),
                session.query(load("broken"), row -> row.number(1)).getFirst(),
                breaches(selection.most()));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(settings.work().zone()).toInstant();
    }

    private List<Breach> breaches(int most) {
        RecordLinks links = RecordLinks.of(session);
        return session.query(load("breach"), PromiseClocks::clock, most).stream()
                .map(clock -> new Breach(clock, links.link(clock.record()).orElse(null)))
                .toList();
    }

    private Tally tally(Row row) throws SQLException {
        String promise = row.text(1);
        return new Tally(
                promise,
                within(promise),
                row.number(2),
                row.number(3),
                row.number(4),
                row.maybeReal(5).stream().boxed().findFirst().orElse(null),
                row.maybeReal(6).stream().boxed().findFirst().orElse(null));
    }

    private String within(String promise) {
        return settings.limits().entrySet().stream()
                .filter(limit -> limit.getKey().word().equals(promise))
                .map(limit -> limit.getValue())
                .map(TimeLimit::text)
                .findFirst()
                .orElse("");
    }

    private static OwnerTally ofOwner(Row row) throws SQLException {
        return new OwnerTally(row.text(1), row.text(2), row.number(3), row.number(4), row.number(5));
    }

    private static String load(String name) {
        return Sql.load(PromiseReports.class, name);
    }
}
