package io.tasuki.run.configuration;

import io.tasuki.crm.CrmVocabulary.OwnFieldNaming;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The CRM objects that a configuration may name: those of its connections.
final class KnownObjects {

    private final Map<String, Connection> usable = new LinkedHashMap<>();
    private final Set<String> named;

    /// @param named every connection in the file, also those that cannot be used: they have their complaint already
    KnownObjects(List<Connection> usable, Set<String> named) {
        usable.forEach(connection -> this.usable.put(connection.name(), connection));
        this.named = named;
    }

    ObjectVocabulary vocabulary(ObjectName object) {
        return find(object).orElseThrow();
    }

    /// The field that plays a part on each object of these kinds that has one for it.
    Map<ObjectName, String> roles(FieldRole role, Set<RecordKind> kinds) {
        Map<ObjectName, String> fields = new LinkedHashMap<>();
        usable.forEach((name, connection) -> connection.vocabulary().objects().stream()
                .filter(object -> kinds.contains(object.kind()))
                .forEach(object -> object.field(role)
                        .ifPresent(field -> fields.put(new ObjectName(name, object.name()), field))));
        return fields;
    }

    /// Every object of a kind in some of the connections.
    Set<ObjectName> ofKind(RecordKind kind, Set<String> connections) {
        return usable.keySet().stream()
                .filter(connections::contains)
                .flatMap(connection -> objects(connection).stream()
                        .filter(object -> object.kind() == kind)
                        .map(object -> new ObjectName(connection, object.name())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How our fields are called where the object lives.
    OwnFieldNaming naming(ObjectName object) {
        return Optional.ofNullable(usable.get(object.connection())).orElseThrow().vocabulary().ownFields();
    }

    /// The fields by which persons of that connection name their company.
    List<FieldPath> companyFields(String connection) {
        return objects(connection).stream()
                .filter(object -> object.kind() == RecordKind.PERSON)
                .flatMap(object -> object.field(FieldRole.COMPANY)
                        .map(field -> new FieldPath(new ObjectName(connection, object.name()), field))
                        .stream())
                .toList();
    }

    Optional<ObjectName> object(Item item, RecordKind first, RecordKind... others) {
        return item.as(ObjectName::parse, "write it as connection.object")
                .filter(object -> isKnown(item, object, EnumSet.of(first, others)));
    }

    Optional<FieldPath> field(Item item, RecordKind first, RecordKind... others) {
        return field(item, item.text(), EnumSet.of(first, others));
    }

    Optional<FieldPath> field(Item item, Optional<String> text, Set<RecordKind> kinds) {
        try {
            return text.map(FieldPath::parse).filter(field -> isKnown(item, field.object(), kinds));
        } catch (IllegalArgumentException problem) {
            return item.refused(String.valueOf(problem.getMessage()), "write it as connection.object.field");
        }
    }

    private boolean isKnown(Item item, ObjectName object, Set<RecordKind> kinds) {
        if (!named.contains(object.connection())) {
            item.complain(
                    "names the connection '" + object.connection() + "', which is not configured",
                    Spelling.remedy(object.connection(), named));
            return false;
        }
        return usable.containsKey(object.connection()) && objectFits(item, object, kinds);
    }

    private boolean objectFits(Item item, ObjectName object, Set<RecordKind> kinds) {
        Optional<ObjectVocabulary> found = find(object);
        if (found.isPresent() && kinds.contains(found.get().kind())) {
            return true;
        }
        String kindWords = kinds.stream().map(KnownObjects::words).collect(Collectors.joining(" or "));
        item.complain(
                found.isPresent()
                        ? object + " is not an object of " + kindWords
                        : object + " is not an object this adapter knows",
                Spelling.remedy(object.object(), fitting(object.connection(), kinds)));
        return false;
    }

    private Set<String> fitting(String connection, Set<RecordKind> kinds) {
        return objects(connection).stream()
                .filter(object -> kinds.contains(object.kind()))
                .map(ObjectVocabulary::name)
                .collect(Collectors.toSet());
    }

    private Optional<ObjectVocabulary> find(ObjectName object) {
        return objects(object.connection()).stream()
                .filter(known -> known.name().equals(object.object()))
                .findFirst();
    }

    private List<ObjectVocabulary> objects(String connection) {
        return Optional.ofNullable(usable.get(connection))
                .map(found -> found.vocabulary().objects())
                .orElse(List.of());
    }

    private static String words(RecordKind kind) {
        return switch (kind) {
            case PERSON -> "persons";
            case COMPANY -> "companies";
            case DEAL -> "deals";
            case LINE_ITEM -> "line items";
            case PRODUCT -> "products";
            case DEAL_STAGE -> "deal stages";
            case DEAL_PERSON -> "persons' parts in deals";
            case HANDED_LEAD -> "handed-over leads";
            case LEAD_STAGE -> "stages of handed-over leads";
            case ACTIVITY -> "activities";
            case CAMPAIGN -> "campaigns";
            case CAMPAIGN_TOUCH -> "campaign touches";
            case USER -> "users";
            case ORGANIZATION -> "organisations";
            case EXCHANGE_RATE -> "exchange rates";
            case FIELD_HISTORY -> "field histories";
        };
    }
}
