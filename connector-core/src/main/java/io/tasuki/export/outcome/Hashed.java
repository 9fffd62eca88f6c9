package io.tasuki.export.outcome;

import io.tasuki.model.Sha256;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What platforms match people by without being told who they are: SHA-256 of the normal form, in small hexadecimal digits.
final class Hashed {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{64}");

    private Hashed() {}

    /// What was hashed by somebody else already stays as it is: hashed twice, it matches nobody.
    static Optional<String> email(String written, UnaryOperator<String> further) {
        return already(written).or(() -> Email.normal(written).map(further).map(Sha256::hex));
    }

    static Optional<String> phone(String written, String country, UnaryOperator<String> further) {
        return already(written).or(() -> Phone.normal(written, country).map(further).map(Sha256::hex));
    }

    private static Optional<String> already(String written) {
        String text = written.strip();
        return DIGITS.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
