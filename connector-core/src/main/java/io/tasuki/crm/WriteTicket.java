package io.tasuki.crm;

import java.util.List;

/// What a CRM gives for a submitted batch.
public sealed interface WriteTicket {

    /// The CRM answered at once.
    ///
    /// @param outcomes one for each update, in the batch's order
    record Settled(List<WriteOutcome> outcomes) implements WriteTicket {
        public Settled {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// The CRM works on it. The handle can be stored and settled later, also by another process.
    record Pending(String handle) implements WriteTicket {}
}
