package io.tasuki.stage.plan;

import static io.tasuki.crm.FieldType.CHOICE;
import static io.tasuki.crm.FieldType.LONG_TEXT;
import static io.tasuki.crm.FieldType.OTHER;
import static io.tasuki.crm.FieldType.TEXT;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a field that exists can hold what the configuration wants in it.
final class FieldFit {

    private static final Set<FieldType> TEXTS = EnumSet.of(TEXT, LONG_TEXT);

    private FieldFit() {}

    static Optional<FieldCondition> unfit(ConfiguredField wanted, FieldSchema found) {
        if (!holds(found.type(), wanted)) {
            return Optional.of(new FieldCondition.Unfit(
                    "it holds " + words(found.type()) + ", not " + words(wanted.value().type()),
                    wanted.use().isOurs()
                            ? "delete or rename it in the CRM, then run 'tasuki doctor --fix'"
                            : "name a field that holds " + words(wanted.value().type()) + ", or take the entry out"));
        }
        List<String> lacking = lacking(wanted.value(), found);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldCondition.Unfit(
                        "it does not take " + String.join(", ", lacking),
                        "add these values to the field in the CRM, spelled exactly so"));
    }

    // Somebody else's text takes any of our values, ours must be what we made it.
    private static boolean holds(FieldType actual, ConfiguredField wanted) {
        FieldType type = wanted.value().type();
        boolean bothTexts = TEXTS.contains(actual) && TEXTS.contains(type);
        boolean lent = !wanted.use().isOurs()
                && (TEXTS.contains(actual) || actual == OTHER || (actual == CHOICE && TEXTS.contains(type)));
        return actual == type || bothTexts || lent;
    }

    private static List<String> lacking(OwnField value, FieldSchema found) {
        return found.choices().isEmpty()
                ? List.of()
                : value.choices().stream()
                        .map(OwnField.Choice::value)
                        .filter(choice -> !found.choices().contains(choice))
                        .toList();
    }

    private static String words(FieldType type) {
        return switch (type) {
            case TEXT -> "a text";
            case LONG_TEXT -> "a long text";
            case NUMBER -> "a number";
            case BOOLEAN -> "yes or no";
            case DATE -> "a date";
            case MOMENT -> "a moment";
            case CHOICE -> "one of a list of values";
            case OTHER -> "something we do not know";
        };
    }
}
