package io.tasuki.app.output.conversion;

import io.tasuki.stage.plan.LabelLanguage;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words of one language; numbers go in as text, so that they read the same everywhere.
final class Words {

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    Words(LabelLanguage language) {
        Locale locale = switch (language) {
            case EN -> Locale.ROOT;
            case JA -> Locale.JAPANESE;
        };
        bundle = ResourceBundle.getBundle("io.tasuki.app.output.conversion.words", locale, AS_ASKED);
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
