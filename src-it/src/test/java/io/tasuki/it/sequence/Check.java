package io.tasuki.it.sequence;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.oracle.Observed;
import io.tasuki.it.oracle.Oracle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds what a command did against what the oracle foretold.
public final class Check {

    private final Oracle oracle;
    private final Turn turn;

    public Check(Oracle oracle, Turn turn) {
        this.oracle = oracle;
        this.turn = turn;
    }

    /// @param complete true when all that was foretold must have happened; never may anything else have
    public void follows(Forecast forecast, boolean complete) {
        Map<FieldKey, String> wrong = new TreeMap<>();
        turn.observed().own().forEach((key, change) -> {
            if (!change.after().equals(forecast.changes().get(key)) && !oracle.isOpen(key)) {
                wrong.put(key, change.before() + " became " + change.after() + " instead of " + foretold(forecast, key));
            }
        });
        forecast.changes().forEach((key, value) -> {
            if (complete && !turn.observed().own().containsKey(key) && !oracle.isOpen(key)) {
                wrong.put(key, "is still " + turn.holds(key) + " instead of " + value);
            }
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError(turn.answer() + "\n" + wrong);
        }
    }

    /// Everything that was foretold of these fields must have happened.
    public void brings(Forecast forecast, Set<FieldKey> fields) {
        forecast.changes().forEach((key, value) -> {
            if (fields.contains(key) && !turn.observed().own().containsKey(key) && !oracle.isOpen(key)) {
                throw new AssertionError(turn.answer() + "\n" + key + " is still " + turn.holds(key) + " instead of " + value);
            }
        });
    }

    private static String foretold(Forecast forecast, FieldKey key) {
        Forecast.Reason reason = forecast.kept().get(key);
        return reason == null ? forecast.changes().getOrDefault(key, "staying") : "staying, for it is " + reason;
    }

    /// The plan must name what is foretold, change by change.
    public void plans(Map<FieldKey, Observed.Change> changes, Forecast forecast) {
        Map<FieldKey, Observed.Change> foretold = new TreeMap<>();
        forecast.changes().forEach((key, value) -> foretold.put(key, new Observed.Change(turn.holds(key), value)));
        Map<FieldKey, Observed.Change> planned = new TreeMap<>(changes);
        planned.keySet().removeIf(oracle::isOpen);
        foretold.keySet().removeIf(oracle::isOpen);
        if (!planned.equals(foretold)) {
            throw new AssertionError("planned is not what was foretold: " + difference(planned, foretold));
        }
    }

    private static <T> String difference(Map<FieldKey, T> planned, Map<FieldKey, T> foretold) {
        Map<FieldKey, String> difference = new TreeMap<>();
        Set<FieldKey> keys = new TreeSet<>(planned.keySet());
        keys.addAll(foretold.keySet());
        keys.forEach(key -> {
            if (!String.valueOf(planned.get(key)).equals(String.valueOf(foretold.get(key)))) {
                difference.put(key, planned.get(key) + " instead of " + foretold.get(key));
            }
        });
        return difference.toString();
    }

    public static void same(String what, Set<FieldKey> told, Set<FieldKey> foretold) {
        if (!told.equals(foretold)) {
            throw new AssertionError(what + ": " + told + " instead of " + foretold);
        }
    }
}
