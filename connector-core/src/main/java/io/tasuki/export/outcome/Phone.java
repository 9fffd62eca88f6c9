package io.tasuki.export.outcome;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// A phone number in the one form of E.164, `+819012345678`. Which digits are a trunk prefix, an area or an extension
/// depends on more than two hundred countries' plans, so a library that is kept up with them decides.
final class Phone {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private Phone() {}

    /// @param country of numbers without a country code; empty: those are nobody's
    /// @return empty when it is no number that could exist there
    static Optional<String> normal(String written, String country) {
        try {
            PhoneNumber number = PLANS.parse(written, country.isEmpty() ? "ZZ" : country);
            return PLANS.isValidNumber(number) ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /// The countries whose numbers are known.
    static boolean knows(String country) {
        return PLANS.getSupportedRegions().contains(country);
    }
}
