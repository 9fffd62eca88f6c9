package io.tasuki.app.output;

import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.stage.plan.LabelLanguage;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one report in one language: a file of properties for each. Numbers go in as text, so that they read the
/// same everywhere.
public final class Words {

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final LabelLanguage language;

    /// @param report the files' name below this package, for instance `conversion.words`
    public Words(String report, LabelLanguage language) {
        Locale locale = switch (language) {
            case EN -> Locale.ROOT;
            case JA -> Locale.JAPANESE;
        };
        this.language = language;
        bundle = ResourceBundle.getBundle(Words.class.getPackageName() + "." + report, locale, AS_ASKED);
    }

    public LabelLanguage language() {
        return language;
    }

    /// A value of an attribute on one line, as people read it.
    public String value(String attribute, String value) {
        return Lines.value(BuiltIn.told(attribute, value, language == LabelLanguage.EN ? Locale.ENGLISH : Locale.JAPANESE));
    }

    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    public String text(String key, String... arguments) {
        return arguments.length == 0 ? plain.computeIfAbsent(key, this::filled) : filled(key, arguments);
    }

    private String filled(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
