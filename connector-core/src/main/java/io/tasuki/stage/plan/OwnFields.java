package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmVocabulary.OwnFieldNaming;
import io.tasuki.crm.FieldSpec;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The fields that may be written, spelled as each CRM spells them.
public final class OwnFields {

    private final Map<ObjectName, List<WrittenField>> configured;
    private final Map<String, OwnFieldNaming> namings;

    /// @param namings by connection
    public OwnFields(WriteBackSettings settings, Map<String, OwnFieldNaming> namings) {
        this.configured = new TreeMap<>(settings.fields());
        this.namings = namings;
    }

    boolean none() {
        return configured.values().stream().allMatch(List::isEmpty);
    }

    /// One row of literals for each configured field: connection, object, neutral name, spelling, type, ownership.
    String literals() {
        return configured.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(field -> literal(entry.getKey(), field)))
                .collect(joining(", "));
    }

    private String literal(ObjectName object, WrittenField written) {
        OwnField field = FieldCatalogue.find(written.value()).orElseThrow();
        return Stream.of(
                        object.connection(),
                        object.object(),
                        written.value(),
                        spelled(object, written),
                        field.type().name(),
                        written.ownership().word())
                .map(Sql::literal)
                .collect(joining(", ", "(", ")"));
    }

    /// The neutral name of a field of ours, by its spelling; empty for somebody else's field.
    Optional<String> nameOf(ObjectName object, String spelling) {
        return configured.getOrDefault(object, List.of()).stream()
                .filter(field -> field.ownership() == Ownership.OWN && spelled(object, field).equals(spelling))
                .map(WrittenField::value)
                .findFirst();
    }

    private String spelled(ObjectName object, WrittenField field) {
        return switch (field) {
            case WrittenField.Own own -> spelled(object, own.value());
            case WrittenField.Foreign foreign -> foreign.field();
        };
    }

    /// What the CRM must be told to create the field.
    public FieldSpec specification(ObjectName object, String name) {
        return FieldCatalogue.find(name).orElseThrow().spelled(spelled(object, name));
    }

    /// The objects on which sales fills fields of ours.
    Stream<ObjectName> salesFills() {
        return settings.salesFills().stream().sorted();
    }

    String spelled(ObjectName object, String name) {
        OwnFieldNaming naming = namings.get(object.connection());
        if (naming == null) {
            throw new IllegalArgumentException("no connection " + object.connection());
        }
        return naming.nameOf(name);
    }
}
