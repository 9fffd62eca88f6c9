package io.tasuki.salesforce.write;

import io.tasuki.crm.WriteOutcome;
import io.tasuki.salesforce.wire.ErrorTable;
import java.util.Set;

/// Puts the refusal of one row into words that hold nobody's data.
final class RowRefusal {

    /// What a converted lead says to those who may not edit it.
    static final String CONVERTED = "CANNOT_UPDATE_CONVERTED_LEAD";

    /// Their messages are fixed words, or an administrator's own, which cannot contain field values. Those of
    /// other codes may repeat the value that was sent.
    private static final Set<String> SAFE_WORDS =
            Set.of("FIELD_CUSTOM_VALIDATION_EXCEPTION", CONVERTED, "ENTITY_IS_DELETED");

    /// An organisation's own code failed on the row. When it met a limit, a smaller batch may pass.
    private static final String OWN_CODE_FAILED = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY";

    private static final String LIMIT_MET = "System.LimitException";

    private RowRefusal() {}

    static WriteOutcome.Refused of(RowError error) {
        if (error.code().equals(OWN_CODE_FAILED) && error.message().contains(LIMIT_MET)) {
            return new WriteOutcome.Refused(error.code() + ": " + LIMIT_MET, true);
        }
        String words = SAFE_WORDS.contains(error.code()) ? ": " + error.message() : "";
        return new WriteOutcome.Refused(error.code() + fields(error) + words, ErrorTable.rowMayPassLater(error.code()));
    }

    /// @param contact whom the lead became
    static WriteOutcome.Refused converted(String contact) {
        return new WriteOutcome.Refused(
                CONVERTED + ": the lead became contact " + contact + ", which its values belong to; name Contact under"
                        + " 'write_back', or give this user 'View and Edit Converted Leads'",
                false);
    }

    private static String fields(RowError error) {
        return error.fields().isEmpty() ? "" : " on " + String.join(", ", error.fields());
    }
}
