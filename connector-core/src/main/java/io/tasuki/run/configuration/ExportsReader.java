package io.tasuki.run.configuration;

import static java.util.stream.Collectors.toSet;

import io.tasuki.export.outcome.Consent;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.PersonField;
import io.tasuki.model.FieldPath;
import io.tasuki.model.RecordKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `exports:`, what ad platforms may be told of outcomes.
final class ExportsReader {

    private static final Set<PersonField> CONSENTS = EnumSet.of(PersonField.AD_USER_DATA, PersonField.AD_PERSONALIZATION);

    private final KnownObjects known;
    private final Map<PersonField, List<FieldPath>> fields = new EnumMap<>(PersonField.class);

    ExportsReader(KnownObjects known) {
        this.known = known;
    }

    OutcomeSettings read(Section root) {
        return root.find("exports").flatMap(Item::section).map(this::settings).orElse(OutcomeSettings.none());
    }

    private OutcomeSettings settings(Section exports) {
        OutcomeSettings usual = OutcomeSettings.none();
        String name = exports.find("conversion_name").flatMap(Item::text).orElse(usual.conversionName());
        String crm = exports.find("crm_name").flatMap(Item::text).orElse(usual.crmName());
        String country = exports.find("country")
                .flatMap(item -> item.as(ExportsReader::country, "write its ISO 3166 code, for instance JP"))
                .orElse(usual.country());
        exports.find("person").flatMap(Item::section).ifPresent(this::person);
        Optional<Section> consent = exports.find("consent").flatMap(Item::section);
        Consent userData = consent(consent, PersonField.AD_USER_DATA);
        Consent personalization = consent(consent, PersonField.AD_PERSONALIZATION);
        consent.ifPresent(Section::end);
        exports.end();
        return new OutcomeSettings(name, crm, country, fields, userData, personalization);
    }

    private void person(Section person) {
        EnumSet.complementOf(EnumSet.copyOf(CONSENTS)).forEach(field -> person.find(field.key()).ifPresent(item -> read(field, item)));
        person.end();
    }

    private void read(PersonField field, Item item) {
        fields.put(
                field,
                item.list().stream().flatMap(one -> known.field(one, RecordKind.PERSON).stream()).toList());
    }

    private Consent consent(Optional<Section> section, PersonField field) {
        return section.flatMap(found -> found.find(field.key())).flatMap(item -> consent(item, field)).orElse(new Consent.Unknown());
    }

    private Optional<Consent> consent(Item item, PersonField field) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return item.text().flatMap(text -> ConfigurationReader.oneOf(item, text, Map.of("granted", new Consent.Vouched())));
        }
        return item.section().flatMap(told -> {
            told.require("field", "name the field that tells, as connection.object.field").ifPresent(path -> read(field, path));
            Optional<Item> granted = told.require("granted", "name the values that mean yes");
            told.end();
            return granted.map(values -> new Consent.Told(
                    values.words().stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).collect(toSet())));
        });
    }

    private static String country(String text) {
        if (OutcomeSettings.knowsCountry(text)) {
            return text;
        }
        throw new IllegalArgumentException("'" + text + "' is no country whose phone numbers are known");
    }
}
