package io.tasuki.export.outcome;

import io.tasuki.model.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `exports:` says.
///
/// @param conversionName the name of the conversion as it was made on the platform
/// @param crmName by which name a platform shall know where the lead was followed
/// @param country ISO 3166 code of the country whose phone numbers stand without one; empty: a number without is not used
/// @param fields where each thing stands, the first field that holds something counts
/// @param userData whether a person's data may be sent
/// @param personalization whether they may be used for personal ads
public record OutcomeSettings(
        String conversionName,
        String crmName,
        String country,
        Map<PersonField, List<FieldPath>> fields,
        Consent userData,
        Consent personalization) {

    public OutcomeSettings {
        fields = Map.copyOf(fields);
    }

    /// Nothing is known of anybody, so nothing is sent.
    public static OutcomeSettings none() {
        return new OutcomeSettings("Won deal", "CRM", "", Map.of(), new Consent.Unknown(), new Consent.Unknown());
    }

    /// Every field that has to be polled.
    public Stream<FieldPath> paths() {
        return fields.values().stream().flatMap(List::stream);
    }

    /// True when phone numbers of that country, an ISO 3166 code, are known.
    public static boolean knowsCountry(String country) {
        return Phone.knows(country);
    }
}
