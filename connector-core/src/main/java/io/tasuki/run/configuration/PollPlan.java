package io.tasuki.run.configuration;

import static java.util.stream.Collectors.toSet;

import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.poll.OwnedFields;
import io.tasuki.stage.poll.PollTarget;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides what is polled: what the rest of the configuration needs, and nothing else.
final class PollPlan {

    private static final Set<RecordKind> ABOUT_DEALS =
            EnumSet.of(RecordKind.DEAL_STAGE, RecordKind.DEAL_PERSON);
    // There may be very many of these, and without being named they tell nothing.
    private static final Set<RecordKind> WHEN_NAMED = EnumSet.of(
            RecordKind.HANDED_LEAD,
            RecordKind.ACTIVITY,
            RecordKind.LINE_ITEM,
            RecordKind.PRODUCT,
            RecordKind.ORGANIZATION,
            RecordKind.EXCHANGE_RATE);

    private final List<Connection> connections;
    private final HandoffSettings handoffs;
    private final Optional<LinkSettings> links;
    private final WriteBackSettings writeBack;
    private final OutcomeSettings exports;
    private final Choice choice;

    PollPlan(
            List<Connection> connections,
            HandoffSettings handoffs,
            Optional<LinkSettings> links,
            WriteBackSettings writeBack,
            OutcomeSettings exports,
            Choice choice) {
        this.connections = connections;
        this.handoffs = handoffs;
        this.links = links;
        this.writeBack = writeBack;
        this.exports = exports;
        this.choice = choice;
    }

    /// What the user adds to that decision.
    ///
    /// @param only when not empty, nothing else is polled
    /// @param lostReasons fields of deals that say why one was lost, instead of the adapter's own
    /// @param touches what is a touch beside campaign touches
    record Choice(Set<ObjectName> only, Set<ObjectName> skip, List<FieldPath> lostReasons, TouchSettings touches) {

        static Choice read(Section root, Optional<Section> deals, KnownObjects known) {
            List<FieldPath> lostReasons = deals.flatMap(section -> section.find("lost_reason")).stream()
                    .flatMap(item -> item.list().stream())
                    .flatMap(one -> known.field(one, RecordKind.DEAL).stream())
                    .toList();
            Optional<Section> poll = root.find("poll").flatMap(Item::section);
            Choice choice = new Choice(
                    names(poll, "only", known), names(poll, "skip", known), lostReasons, new TouchReader(known).read(root));
            poll.ifPresent(Section::end);
            return choice;
        }

        private static Set<ObjectName> names(Optional<Section> poll, String key, KnownObjects known) {
            Set<ObjectName> names = new HashSet<>();
            poll.flatMap(section -> section.find(key)).ifPresent(item -> item.list()
                    .forEach(one -> known.object(one, RecordKind.PERSON, RecordKind.values()).ifPresent(names::add)));
            return names;
        }

        boolean allows(ObjectName object) {
            return (only.isEmpty() || only.contains(object)) && !skip.contains(object);
        }
    }

    List<PollTarget> targets() {
        return connections.stream().flatMap(this::targets).toList();
    }

    private Stream<PollTarget> targets(Connection connection) {
        return connection.vocabulary().objects().stream()
                .filter(object -> needed(connection, object))
                .map(object -> target(connection, object));
    }

    private boolean needed(Connection connection, ObjectVocabulary object) {
        boolean tells = object.kind() != RecordKind.FIELD_HISTORY || !keptFor(connection, object).isEmpty();
        return tells && (object.kind() == RecordKind.LEAD_STAGE
                ? choice.allows(name(connection, object)) && readsLeads(connection)
                : needed(name(connection, object), object.kind()));
    }

    private boolean readsLeads(Connection connection) {
        return connection.vocabulary().objects().stream()
                .filter(object -> object.kind() == RecordKind.HANDED_LEAD)
                .anyMatch(lead -> needed(name(connection, lead), lead.kind()));
    }

    private boolean needed(ObjectName object, RecordKind kind) {
        if (!choice.allows(object)) {
            return false;
        }
        if (kind == RecordKind.DEAL) {
            return dealObjects().contains(object);
        }
        if (WHEN_NAMED.contains(kind)) {
            return handoffs.objects().contains(object)
                    || choice.touches().objects().contains(object)
                    || choice.only().contains(object);
        }
        // What says more about deals is of no use where no deals are read.
        return !ABOUT_DEALS.contains(kind)
                || dealObjects().stream().anyMatch(deal -> deal.connection().equals(object.connection()));
    }

    private List<ObjectName> dealObjects() {
        return links.map(LinkSettings::deals).orElse(List.of());
    }

    private PollTarget target(Connection connection, ObjectVocabulary object) {
        ObjectName name = name(connection, object);
        return new PollTarget(
                name,
                object.kind(),
                roles(name, object),
                wanted(name).distinct().toList(),
                object.kind() == RecordKind.FIELD_HISTORY
                        ? keptFor(connection, object)
                        : histories(connection, object).toList(),
                of(name, lasting()).collect(toSet()),
                owned(connection, name),
                object.activities());
    }

    private Map<FieldRole, String> roles(ObjectName name, ObjectVocabulary object) {
        Map<FieldRole, String> roles = new HashMap<>(object.roles());
        choice.lostReasons().stream()
                .filter(field -> field.object().equals(name))
                .forEach(field -> roles.put(FieldRole.LOST_REASON, field.field()));
        return roles;
    }

    private OwnedFields owned(Connection connection, ObjectName object) {
        OwnFields ours = new OwnFields(writeBack, Map.of(connection.name(), connection.vocabulary().ownFields()));
        return new OwnedFields(ours.filled(object), ours.watched(object));
    }

    private Stream<String> wanted(ObjectName object) {
        return of(
                object,
                Stream.of(
                                handoffs.fields().stream(),
                                choice.lostReasons().stream(),
                                choice.touches().fieldsRead(),
                                exports.paths())
                        .flatMap(fields -> fields));
    }

    private Stream<String> histories(Connection connection, ObjectVocabulary object) {
        return withHistory(connection, object).filter(object::keepsHistoryOf);
    }

    // A change log tells of other objects' fields.
    private List<String> keptFor(Connection connection, ObjectVocabulary log) {
        CrmVocabulary vocabulary = connection.vocabulary();
        Set<String> fields = new LinkedHashSet<>();
        for (ObjectVocabulary object : vocabulary.objects()) {
            if (object.kind() != RecordKind.FIELD_HISTORY && needed(name(connection, object), object.kind())) {
                withHistory(connection, object).filter(log::keepsHistoryOf).forEach(fields::add);
            }
        }
        return List.copyOf(fields);
    }

    private Stream<String> withHistory(Connection connection, ObjectVocabulary object) {
        ObjectName name = name(connection, object);
        Stream<FieldPath> dated = Stream.of(
                        datedAttributes(), lasting(), filledBySales(), owners(), handoffs.definition().fields().stream(),
                        choice.touches().fieldsRead())
                .flatMap(fields -> fields);
        Stream<String> stage =
                object.kind() == RecordKind.DEAL ? object.field(FieldRole.STAGE).stream() : Stream.empty();
        return Stream.concat(of(name, dated), stage).distinct();
    }

    // An attribute read as it stands now has a history too: it tells whether the value was known at the handoff.
    private Stream<FieldPath> datedAttributes() {
        return handoffs.attributes().stream()
                .filter(attribute -> attribute.source() != AttributeRule.Source.LINE_ITEMS)
                .flatMap(attribute -> attribute.fields().stream());
    }

    // A change log is not told again when a record comes back, so what a handoff and a return rest on stays.
    private Stream<FieldPath> lasting() {
        return handoffs.lastingFields().stream();
    }

    private Stream<FieldPath> filledBySales() {
        return handoffs.signs().stream().filter(SignRule::filledBySales).map(SignRule::field);
    }

    private Stream<FieldPath> owners() {
        return handoffs.ownersAsked(dealObjects()).entrySet().stream()
                .map(owner -> new FieldPath(owner.getKey(), owner.getValue()));
    }

    private static Stream<String> of(ObjectName object, Stream<FieldPath> fields) {
        return fields.filter(field -> field.object().equals(object)).map(FieldPath::field);
    }

    private static ObjectName name(Connection connection, ObjectVocabulary object) {
        return new ObjectName(connection.name(), object.name());
    }
}
