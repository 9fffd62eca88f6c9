package io.tasuki.stage.measure.guard;

/// Why an attribute cannot simply be trusted.
///
/// @param confirmed somebody said in the configuration that it can be: it has the effect of a warning then
public record Judgement(String attribute, Reason reason, Effect effect, boolean confirmed, Evidence evidence) {

    static Judgement of(String attribute, Reason reason, boolean confirmed, Evidence evidence) {
        return new Judgement(attribute, reason, confirmed ? Effect.WARNED : reason.effect(), confirmed, evidence);
    }

    /// True when rates are not to be compared by it.
    public boolean refused() {
        return effect == Effect.REFUSED;
    }

    /// True when no score may rest on it.
    public boolean barsScore() {
        return effect != Effect.WARNED;
    }
}
