package io.tasuki.it.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What a run without trouble comes to.
///
/// @param changes values that will stand where others stood
/// @param kept values that are wanted and left out, with the reason
public record Forecast(Map<FieldKey, String> changes, Map<FieldKey, Reason> kept) {

    /// The same without the changes that will be refused.
    public Forecast without(Predicate<FieldKey> refused) {
        Map<FieldKey, String> possible = new TreeMap<>(changes);
        possible.keySet().removeIf(refused);
        return new Forecast(possible, kept);
    }

    /// Why a wanted value is not written.
    public enum Reason {
        /// A person changed the field since our last write.
        EDITED,
        /// A revert took the value back and nothing else is wanted since.
        REVERTED,
        /// The lead was converted: its CRM takes no more writes to it.
        CONVERTED,
        /// The live value is not the one the plan was made for.
        MOVED
    }
}
