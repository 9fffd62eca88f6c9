package io.tasuki.sandbox.generate.mess;

import java.util.Locale;

/// Which kind of rule sees a handoff; a lead's handoffs are all seen by the first rule that sees any.
enum Rule {
    AT,
    LIFECYCLE,
    CREATED,
    STATUS,
    OWNER,
    DEAL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
