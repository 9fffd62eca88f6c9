package io.tasuki.export.outcome;

import java.util.Locale;

/// What a landed field can say of a person to an ad platform. The names are those of the configuration.
public enum PersonField {
    EMAIL,
    PHONE,
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    JOB_TITLE,
    COUNTRY,
    /// The click ids that a landing page found in its address and a form kept.
    GCLID,
    GBRAID,
    WBRAID,
    MSCLKID,
    FBC,
    /// Of the platform's own lead form: 15 or 16 digits.
    META_LEAD_ID,
    /// Whether the person allowed their data to be sent, and used for personal ads.
    AD_USER_DATA,
    AD_PERSONALIZATION;

    /// As `tasuki.yaml` spells it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
