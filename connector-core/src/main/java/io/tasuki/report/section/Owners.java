package io.tasuki.report.section;

import io.tasuki.report.Value;

/// Who is in charge, as the CRM names them.
final class Owners {

    private Owners() {}

    static Value named(String owner) {
        return owner.isEmpty() ? new Value.Unknown("no_owner") : new Value.Name(owner);
    }
}
