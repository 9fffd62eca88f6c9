package io.tasuki.export.outcome;

import java.util.Locale;
import java.util.Set;

/// How the company knows whether a person allowed something.
public sealed interface Consent {

    /// What is known of one person.
    enum Answer {
        GRANTED,
        DENIED,
        /// Nobody said anything, which is not a yes.
        MISSING
    }

    /// @param said what stands in the person's field; empty: nothing
    Answer of(String said);

    /// Nothing was configured.
    record Unknown() implements Consent {
        @Override
        public Answer of(String said) {
            return Answer.MISSING;
        }
    }

    /// The company vouches for everybody.
    record Vouched() implements Consent {
        @Override
        public Answer of(String said) {
            return Answer.GRANTED;
        }
    }

    /// A field tells.
    ///
    /// @param granted the values that mean yes, in lower case; any other one means no
    record Told(Set<String> granted) implements Consent {

        public Told {
            granted = Set.copyOf(granted);
        }

        @Override
        public Answer of(String said) {
            if (said.isBlank()) {
                return Answer.MISSING;
            }
            return granted.contains(said.strip().toLowerCase(Locale.ROOT)) ? Answer.GRANTED : Answer.DENIED;
        }
    }
}
