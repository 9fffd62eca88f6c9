package io.tasuki.it.oracle;

import java.util.Map;

/// What a run without trouble comes to.
///
/// @param changes values that will stand where others stood
/// @param kept values that are wanted and left out, with the reason
public record Forecast(Map<FieldKey, String> changes, Map<FieldKey, Reason> kept) {

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
