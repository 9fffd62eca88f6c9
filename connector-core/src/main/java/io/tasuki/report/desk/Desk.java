package io.tasuki.report.desk;

import io.tasuki.report.Listing;
import io.tasuki.report.Value;
import io.tasuki.stage.poll.RecordLinks;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One report in the making, or a part of it in a session of its own.
public final class Desk {

    static final Value MIXED = new Value.Unknown("several_currencies");

    private static final List<String> HANDOFF = List.of("handed_over_on", "owner", "outcome", "ended_on", "amount");

    private final Session session;
    private final ReportRequest request;
    private final Listings listings;
    private final List<String> currencies;
    private final Owners owners;

    private Desk(Session session, ReportRequest request, List<String> currencies, String listings) {
        this.session = session;
        this.request = request;
        this.currencies = currencies;
        this.owners = new Owners(session);
        this.listings = new Listings(RecordLinks.of(session), listings);
    }

    /// @param listings what ids of its listings begin with
    public static Desk on(Ground ground, Session session, ReportRequest request, String listings) {
        ground.under(session);
        session.script(load("listed"));
        return new Desk(session, request, session.query(load("report_currency"), row -> row.text(1)), listings);
    }

    public Session session() {
        return session;
    }

    public ReportRequest request() {
        return request;
    }

    public Listings listings() {
        return listings;
    }

    public Owners owners() {
        return owners;
    }

    /// Counts handoffs.
    ///
    /// @param section by which its keys are kept apart from those of others
    /// @param rows a query of `key` and `place`, a row for each handoff that counts for a key
    /// @param arguments of that query
    public Tallies count(String section, String rows, @Nullable Object... arguments) {
        String prefix = section + "/";
        session.execute(
                load("count").replace("{section}", Sql.literal(prefix)).replace("{rows}", rows), arguments);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        session.stream(
                load("tally"), row -> tallies.put(row.text(1).substring(prefix.length()), Tally.read(row, 2)), prefix);
        return new Tallies(section, tallies, listings, isPriced());
    }

    /// True when amounts can be added up.
    public boolean isPriced() {
        return currencies.size() < 2;
    }

    /// What amounts are in; null: nobody named it, or there are several.
    public @Nullable String currency() {
        return currencies.size() == 1 && !currencies.getFirst().isEmpty() ? currencies.getFirst() : null;
    }

    /// An amount that is already known to be one.
    public Value money(double amount) {
        return isPriced() ? new Value.Money(amount) : MIXED;
    }

    /// Every listing that a number names.
    public List<Listing> listed() {
        listings.read(session, load("listed_handoff"), HANDOFF, this::handoff);
        return listings.all();
    }

    private List<Value> handoff(Row row) throws SQLException {
        OptionalDouble amount = row.maybeReal(8);
        return List.of(
                new Value.Day(row.day(4).orElseThrow()),
                owners.of(row.text(5)),
                new Value.Word(row.text(6)),
                row.day(7).<Value>map(Value.Day::new).orElse(new Value.Unknown("not_yet")),
                amount.isPresent() ? money(amount.getAsDouble()) : new Value.Unknown("no_amount"));
    }

    private static String load(String name) {
        return Sql.load(Desk.class, name);
    }
}
