package io.tasuki.stage.poll;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The form of an e-mail address in which two CRMs' spellings of it are equal.
final class UniqueKey {

    private UniqueKey() {}

    /// @return null when the address was not read, empty when it is blank
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Up and down again folds letters whose upper case is more than one letter.
        return wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip();
    }
}
