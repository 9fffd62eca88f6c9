package io.tasuki.export.ledger;

import java.util.Locale;

/// Why a platform is not told of an outcome, or of a correction.
public enum Reason {
    AMBIGUOUS("who the lead is, is not clear; settle it in the CRMs, 'tasuki explain' shows the candidates"),
    UNDATED("nobody knows when the deal was won; give it a close date"),
    NO_AMOUNT("a won deal has no amount, or none in one currency; fill it in, or add a rate to 'rates'"),
    CONSENT_MISSING("nothing says that the person allowed it; see exports.consent"),
    CONSENT_DENIED("the person did not allow it"),
    NO_IDENTIFIER("no field holds anything by which the platform finds the person; see exports.person"),
    TOO_OLD("it was won longer ago than the platform takes; export more often"),
    BEFORE_LEAD("it was won before the lead was made, which the platform refuses"),
    TOLD_ALREADY("the platform was told a conversion of the same person and moment already"),
    RETRACTED_BEFORE("the platform was told to retract a conversion of that moment, which cannot be undone"),
    NO_CORRECTIONS("the amount changed or the deal is open again, and the platform takes no corrections of such conversions"),
    IDENTIFIER_GONE("the conversion has to be corrected, and the id that the platform knows it by went with the person's record"),
    HANDOFF_GONE("the platform was told of a handoff that the CRMs no longer tell of; correct it there by hand");

    private final String message;

    Reason(String message) {
        this.message = message;
    }

    /// A sentence for people, with the remedy where there is one.
    public String message() {
        return message;
    }

    static Reason named(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
