package io.tasuki.it.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One field that the sequences' configuration lets the product write, and no other one.
///
/// @param field as the CRM spells it
public record Written(String field, OwnField value, Rule rule) {

    /// Whose word counts in the field.
    public enum Rule {
        /// Ours, until a person says otherwise.
        OWN,
        /// Anybody's; we fill it while it is empty.
        SET_IF_EMPTY,
        /// Anybody's, but what we tell always stands.
        ALWAYS
    }

    private static final List<Written> ON_CONTACTS = own(Records.CONTACTS, OwnField.values());
    private static final List<Written> ON_SALES_CONTACTS = Stream.concat(
                    own(Records.SALES_CONTACTS, OwnField.OUTCOME, OwnField.OUTCOME_AT).stream(),
                    Stream.of(
                            new Written("Title", OwnField.OUTCOME, Rule.SET_IF_EMPTY),
                            new Written("Department", OwnField.STAGE, Rule.ALWAYS)))
            .toList();
    private static final List<Written> ON_SALES_LEADS = own(Records.LEADS, OwnField.OUTCOME, OwnField.HANDOFF_AT);

    /// The fields written on one object.
    public static List<Written> on(String object) {
        return switch (object) {
            case Records.CONTACTS -> ON_CONTACTS;
            case Records.SALES_CONTACTS -> ON_SALES_CONTACTS;
            case Records.LEADS -> ON_SALES_LEADS;
            default -> List.of();
        };
    }

    /// Empty for a field that nobody may write but people.
    public static Optional<Written> find(String object, String field) {
        return on(object).stream().filter(written -> written.field.equals(field)).findFirst();
    }

    static Written of(FieldKey key) {
        return find(key.object(), key.field()).orElseThrow();
    }

    static List<String> objects() {
        return List.of(Records.CONTACTS, Records.SALES_CONTACTS, Records.LEADS);
    }

    private static List<Written> own(String object, OwnField... values) {
        return Arrays.stream(values)
                .map(value -> new Written(value.spelled(object), value, Rule.OWN))
                .toList();
    }
}
