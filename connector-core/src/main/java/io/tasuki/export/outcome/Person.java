package io.tasuki.export.outcome;

import io.tasuki.export.outcome.Consent.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the landed records say of one person, as platforms may hear it.
///
/// @param told what stands in the person's fields, untouched; blank values are left out
public record Person(Map<PersonField, String> told, OutcomeSettings settings) {

    public Person {
        told = Map.copyOf(told);
    }

    /// A value without blanks around it; empty when there is none.
    public String text(PersonField field) {
        return told.getOrDefault(field, "").strip();
    }

    /// SHA-256 of the normal address.
    public Optional<String> hashedEmail() {
        return Hashed.email(text(PersonField.EMAIL), UnaryOperator.identity());
    }

    /// The same as Google counts mailboxes: dots and tags of its own do not tell people apart.
    public Optional<String> hashedEmailOfGoogle() {
        return Hashed.email(text(PersonField.EMAIL), Email::ofGoogle);
    }

    /// SHA-256 of the number in E.164, with its `+`.
    public Optional<String> hashedPhone() {
        return Hashed.phone(text(PersonField.PHONE), settings.country(), UnaryOperator.identity());
    }

    /// SHA-256 of the same digits without the `+`, as Meta counts numbers.
    public Optional<String> hashedPhoneOfMeta() {
        return Hashed.phone(text(PersonField.PHONE), settings.country(), number -> number.substring(1));
    }

    public Answer userData() {
        return settings.userData().of(text(PersonField.AD_USER_DATA));
    }

    public Answer personalization() {
        return settings.personalization().of(text(PersonField.AD_PERSONALIZATION));
    }
}
