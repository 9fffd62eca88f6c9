package io.tasuki.stage.measure.guard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a judgement means for an attribute.
public enum Effect {
    /// Neither compared nor scored with.
    REFUSED,
    /// Compared, for that tells something; not scored with.
    OUT_OF_SCORE,
    /// Used, and somebody should look at it.
    WARNED;

    /// The name by which documents call it.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
