package io.tasuki.attribution.journey;

import io.tasuki.attribution.model.Journey;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The touches of each handoff.
///
/// 1. Handoffs of ambiguous leads stay out; the others are numbered by moment, then by name.
/// 2. Touches stand in the order of their moments, then of when the CRM learnt of them, then of their addresses: in whatever
///    order they landed.
/// 3. A handoff that nothing touched has one step that is no touch, so that its win is not lost from sight.
/// 4. A milestone lies on the last touch at or before it: the lead's is the handoff, the opportunity's the making of the deal
///    that was won, the close is the win.
public final class Journeys {

    private Journeys() {}

    /// Makes the tables `journey`, `step` and `milestone`; [io.tasuki.attribution.touch.Touches#find] comes first.
    public static void trace(Session session, JourneyRequest request) {
        session.execute(
                load("journey"),
                request.asOf(),
                request.zone().getId(),
                request.since().map(Object::toString).orElse(null),
                request.until().map(Object::toString).orElse(null),
                request.span() == TouchSpan.UNTIL_OUTCOME);
        Stream.of("step", "milestone", "touch_channel").map(Journeys::load).forEach(session::script);
    }

    /// What the numbers of channels stand for.
    public static List<String> channels(Session session) {
        return session.query("select channel from touch_channel order by number", row -> row.text(1));
    }

    /// Takes one journey after the other.
    @FunctionalInterface
    public interface Traveller {
        void take(TouchedJourney journey) throws SQLException;
    }

    /// Every journey, in the order of its number.
    public static void each(Session session, Traveller traveller) {
        each(session, "", traveller);
    }

    /// The journeys that were won, in the order of their numbers.
    public static void eachWon(Session session, Traveller traveller) {
        each(session, "where journey.won", traveller);
    }

    private static void each(Session session, String which, Traveller traveller) {
        session.stream(load("journeys").replace("{which}", which), row -> traveller.take(read(row)));
    }

    private static TouchedJourney read(Row row) throws SQLException {
        int[] channels = numbers(row.text(8)).mapToInt(Integer::parseInt).toArray();
        double[] days = numbers(row.text(9)).mapToDouble(Double::parseDouble).toArray();
        Journey shape = new Journey(channels.length, place(row, 5), place(row, 6), place(row, 7), touch -> days[touch]);
        return new TouchedJourney(
                row.number(1), row.truth(2), row.maybeText(3).map(BigDecimal::new), row.text(4), shape, channels);
    }

    private static Stream<String> numbers(String list) {
        return Stream.of(list.split(",", -1));
    }

    private static OptionalInt place(Row row, int column) throws SQLException {
        int place = (int) row.number(column);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static String load(String name) {
        return Sql.load(Journeys.class, name);
    }
}
