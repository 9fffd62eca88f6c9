package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmVocabulary.OwnFieldNaming;
import io.tasuki.crm.FieldSpec;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.ConfiguredField.Use;
import io.tasuki.stage.poll.OwnedFields.Watched;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The fields that may be written, spelled as each CRM spells them.
public final class OwnFields {

    private final Map<ObjectName, List<WrittenField>> configured;
    private final WriteBackSettings settings;
    private final Map<String, OwnFieldNaming> namings;

    /// @param namings by connection
    public OwnFields(WriteBackSettings settings, Map<String, OwnFieldNaming> namings) {
        this.configured = new TreeMap<>(settings.fields());
        this.settings = settings;
        this.namings = namings;
    }

    boolean none() {
        return configured.values().stream().allMatch(List::isEmpty);
    }

    /// True when one of these values, by its neutral name, is written anywhere.
    boolean tellAny(Set<String> values) {
        return configured.values().stream().flatMap(List::stream).map(WrittenField::value).anyMatch(values::contains);
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

    /// Every object on which a field is named.
    public SortedSet<ObjectName> objects() {
        SortedSet<ObjectName> objects = new TreeSet<>(configured.keySet());
        objects.addAll(settings.salesFills());
        return objects;
    }

    /// Every field that is named on the object: those we write first.
    public List<ConfiguredField> on(ObjectName object) {
        Stream<ConfiguredField> written = configured.getOrDefault(object, List.of()).stream()
                .map(field -> new ConfiguredField(
                        object,
                        spelled(object, field),
                        use(field.ownership()),
                        FieldCatalogue.find(field.value()).orElseThrow()));
        Stream<ConfiguredField> filled = settings.salesFills().contains(object)
                ? SalesField.all().stream()
                        .map(sales -> new ConfiguredField(
                                object, spelled(object, sales.field().name()), Use.FILLED, sales.field()))
                : Stream.of();
        return Stream.concat(written, filled).toList();
    }

    private static Use use(Ownership ownership) {
        return switch (ownership) {
            case OWN -> Use.WRITTEN;
            case SET_IF_EMPTY -> Use.LENT_WHILE_EMPTY;
            case ALWAYS -> Use.LENT;
        };
    }

    /// The objects with fields that are written.
    Set<ObjectName> written() {
        return configured.keySet();
    }

    /// Whether a field is written on an object.
    ///
    /// @param field as the CRM spells it, or by its neutral name
    boolean writes(ObjectName object, String field) {
        return configured.getOrDefault(object, List.of()).stream()
                .anyMatch(written -> written.value().equals(field) || spelled(object, written).equals(field));
    }

    /// The fields that are written on an object, as a poll watches them.
    public List<Watched> watched(ObjectName object) {
        return on(object).stream()
                .filter(field -> field.use() != Use.FILLED)
                .map(field -> new Watched(field.spelling(), field.value().type()))
                .toList();
    }

    /// The fields that sales fills on an object, spelled.
    public List<String> filled(ObjectName object) {
        return on(object).stream()
                .filter(field -> field.use() == Use.FILLED)
                .map(ConfiguredField::spelling)
                .toList();
    }

    private String spelled(ObjectName object, WrittenField field) {
        return switch (field) {
            case WrittenField.Own own -> spelled(object, own.value());
            case WrittenField.Foreign foreign -> foreign.field();
        };
    }

    /// True when the configuration says that the field may be written.
    public boolean declares(ObjectName object, String spelling) {
        return configured.getOrDefault(object, List.of()).stream()
                .anyMatch(field -> spelled(object, field).equals(spelling));
    }

    /// What the CRM must be told to create the field.
    public FieldSpec specification(ObjectName object, String name) {
        return field(object, name).spelled(spelled(object, name), settings.labels());
    }

    public FieldSpec specification(ConfiguredField field) {
        return field.value().spelled(field.spelling(), settings.labels());
    }

    // What sales fills on an object may be called like what we write on another one.
    private OwnField field(ObjectName object, String name) {
        Optional<OwnField> filled = settings.salesFills().contains(object)
                ? SalesField.find(name).map(SalesField::field)
                : Optional.empty();
        return filled.or(() -> FieldCatalogue.find(name)).orElseThrow();
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
