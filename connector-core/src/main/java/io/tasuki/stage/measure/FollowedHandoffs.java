package io.tasuki.stage.measure;

import io.tasuki.statistics.survival.Ends;
import io.tasuki.statistics.survival.LifeTable;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The handoffs that conversion counts, one by one, for whoever counts something else of them.
public final class FollowedHandoffs {

    private FollowedHandoffs() {}

    /// Makes the table `followed` for the session: how each handoff of the asked days ended by the moment and after how many
    /// days, and as what it counts within the horizon.
    public static void select(Session session, ConversionRequest request) {
        session.execute(
                Sql.load(FollowedHandoffs.class, "followed"),
                request.asOf(),
                request.zone().getId(),
                horizon(request),
                request.since().map(Object::toString).orElse(null),
                request.until().map(Object::toString).orElse(null));
    }

    static @Nullable Integer horizon(ConversionRequest request) {
        return request.horizonDays().isPresent() ? request.horizonDays().getAsInt() : null;
    }

    /// Of all that are followed, whether they count or not.
    public static Lives lives(Session session) {
        List<Ends> ends = new ArrayList<>();
        long[] undated = {0};
        session.stream(Sql.load(FollowedHandoffs.class, "ends"), row -> {
            if (row.maybeReal(2).isPresent()) {
                ends.add(ends(row.text(1), (int) row.number(2), row.number(3)));
            } else {
                undated[0] += row.number(3);
            }
        });
        boolean competing = ends.stream().anyMatch(end -> end.competing() > 0);
        return new Lives(LifeTable.of(ends), competing, undated[0]);
    }

    private static Ends ends(String state, int day, long count) {
        return switch (state) {
            case "won" -> new Ends(day, count, 0, 0);
            case "lost" -> new Ends(day, 0, count, 0);
            default -> new Ends(day, 0, 0, count);
        };
    }

    /// How they ended, by days from the handoff.
    ///
    /// @param competing losses and returns are dated, and end a life
    /// @param undated wins of which nobody knows when; they are not in the table
    public record Lives(LifeTable table, boolean competing, long undated) {}
}
