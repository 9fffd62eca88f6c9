package io.tasuki.stage.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// From where to where, printed as `[lo, hi]`.
public record Interval(double lo, double hi) {

    @JsonValue
    List<Double> ends() {
        return List.of(lo, hi);
    }
}
