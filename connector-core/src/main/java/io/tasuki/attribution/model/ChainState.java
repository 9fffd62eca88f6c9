package io.tasuki.attribution.model;

import java.util.HashMap;
import java.util.Map;

/// What was counted of one state of a chain while paths went by.
final class ChainState {

    private static final long[] NEVER = {0};

    private final Map<Integer, long[]> after = new HashMap<>();
    private long left;
    private long won;
    private long ended;
    private double value;

    /// @param times how many journeys went on from here to that state
    void goOn(int state, long times) {
        after.computeIfAbsent(state, any -> new long[1])[0] += times;
        left += times;
    }

    void end(Path path) {
        won += path.conversions();
        ended += path.conversions() + path.nulls();
        value += path.conversions() > 0 ? path.value() : 0;
    }

    int[] next() {
        return after.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    double chanceOf(int state) {
        return after.getOrDefault(state, NEVER)[0] / total();
    }

    double chanceOfWin() {
        return won == 0 ? 0 : won / total();
    }

    /// What a journey is worth that stands here, as far as it ends here.
    double valueOfWin() {
        return won == 0 ? 0 : value / total();
    }

    private double total() {
        return left + ended;
    }
}
