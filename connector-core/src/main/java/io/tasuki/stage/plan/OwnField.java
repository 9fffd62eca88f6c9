package io.tasuki.stage.plan;

import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldType;
import java.util.List;

/// One field of ours, before a CRM gives it its own spelling.
///
/// @param name neutral, such as `won_amount`
/// @param decimals how many digits a number keeps behind the point
/// @param choices the values of a [FieldType#CHOICE], with what people see for them
public record OwnField(
        String name, FieldType type, int decimals, Words english, Words japanese, List<Choice> choices) {

    public OwnField {
        choices = List.copyOf(choices);
    }

    /// What people see of a field.
    public record Words(String label, String description) {}

    /// One value a field takes, and what people see for it.
    public record Choice(String value, String english, String japanese) {

        private String label(LabelLanguage language) {
            return switch (language) {
                case EN -> english;
                case JA -> japanese;
            };
        }
    }

    /// The label in one language.
    public String label(LabelLanguage language) {
        return words(language).label();
    }

    // A field has one label and one description for everybody, so the other language stands in the description.
    FieldSpec spelled(String crmName, LabelLanguage language) {
        Words first = words(language);
        Words second = words(language == LabelLanguage.EN ? LabelLanguage.JA : LabelLanguage.EN);
        return new FieldSpec(
                crmName,
                first.label(),
                first.description() + " / " + second.label() + ": " + second.description(),
                type,
                decimals,
                choices.stream().map(choice -> new FieldSpec.Choice(choice.value(), choice.label(language))).toList());
    }

    private Words words(LabelLanguage language) {
        return switch (language) {
            case EN -> english;
            case JA -> japanese;
        };
    }
}
