package io.tasuki.report.desk;

import io.tasuki.report.Value;

/// Who is in charge, as the CRM names them.
public final class Owners {

    private Owners() {}

    public static Value named(String owner) {
        return owner.isEmpty() ? new Value.Unknown("no_owner") : new Value.Name(owner);
    }
}
