package io.tasuki.run.configuration;

import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.link.MatchRule;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns `tasuki.yaml` into a [Configuration], or into everything that is wrong with it.
final class ConfigurationReader {

    private static final List<LinkRule> LINKS = List.of(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION);

    private final Path file;
    private final Reading reading;
    private final List<CrmAdapterFactory> adapters;

    ConfigurationReader(Path file, Map<String, String> environment, List<CrmAdapterFactory> adapters) {
        this.file = file;
        this.reading = new Reading(new Problems(String.valueOf(file.getFileName())), environment);
        this.adapters = adapters;
    }

    Configuration read() {
        String text = text();
        Section root = root(text);
        ConnectionsReader connections = new ConnectionsReader(adapters);
        List<Connection> usable = connections.read(root);
        KnownObjects known = new KnownObjects(usable, connections.named());
        Draft draft = draft(root, known);
        Configuration configuration = complete(text, root, usable, draft);
        root.end();
        reading.problems().throwIfAny();
        return configuration;
    }

    /// What several parts of the configuration are made from.
    ///
    /// @param links empty when nothing usable says who a lead is; there is a complaint then
    private record Draft(
            ZoneId zone,
            Optional<LinkSettings> links,
            HandoffSettings handoffs,
            WriteBackSettings writeBack,
            PromiseSettings promises,
            OutcomeSettings exports,
            PollPlan.Choice polls) {}

    private Draft draft(Section root, KnownObjects known) {
        ZoneId zone = root.find("time_zone")
                .flatMap(item -> item.as(ConfigurationReader::zone, "write a name such as Asia/Tokyo or UTC"))
                .orElse(ZoneId.of("UTC"));
        Optional<Section> leads = section(root, "leads", "say which records are leads, for instance 'leads: {from: connection.object}'");
        Optional<Section> deals = section(root, "deals", "say which deals count, for instance 'deals: {from: connection.object}'");
        Optional<LinkSettings> links = links(leads, deals, known);
        List<ObjectName> dealObjects = links.map(LinkSettings::deals).orElse(List.of());
        PollPlan.Choice polls = PollPlan.Choice.read(root, deals, known);
        LeadDefinition definition = new DefinitionReader(known, polls::allows).read(root);
        // Sales does its work where its deals are.
        Set<String> selling = dealObjects.stream().map(ObjectName::connection).collect(Collectors.toSet());
        PromiseSettings promises = new PromiseReader(zone, selling, this::beside).read(root);
        HandoffSettings handoffs = new HandoffReader(known)
                .read(root, leads, deals, dealObjects, zone)
                .with(definition)
                .with(promises.byActivities() ? known.ofKind(RecordKind.ACTIVITY, selling) : Set.of());
        WriteBackSettings writeBack = new WriteBackReader(known, read(handoffs, polls), polls::allows).read(root);
        List<SignRule> filled = new SignReader(known).filled(writeBack.salesFills());
        PromiseSettings seen = PromiseReader.seen(promises, root, handoffs.ownersAsked(dealObjects), filled);
        Draft draft = new Draft(
                zone, links, handoffs.with(filled), writeBack, seen, new ExportsReader(known).read(root), polls);
        leads.ifPresent(Section::end);
        deals.ifPresent(Section::end);
        return draft;
    }

    private static Set<FieldPath> read(HandoffSettings handoffs, PollPlan.Choice polls) {
        return Stream.concat(handoffs.fields().stream(), polls.touches().fieldsRead()).collect(Collectors.toSet());
    }

    private Configuration complete(
            String text, Section root, List<Connection> usable, Draft draft) {
        PollPlan polls = new PollPlan(usable, draft.handoffs(), draft.links(), draft.writeBack(), draft.exports(), draft.polls());
        return new Configuration(
                file,
                Fingerprints.of(text),
                Fingerprints.ofPlans(root.item().node()),
                path(root, "store").orElseGet(() -> beside("tasuki.duckdb")),
                engine(root),
                draft.zone(),
                usable,
                polls.targets(),
                draft.links().orElse(NO_LINKS),
                draft.handoffs(),
                draft.writeBack(),
                new PolicyReader(this::beside).guards(root),
                new PolicyReader(this::beside).retention(root),
                horizon(root),
                new ScoreReader(draft.handoffs().attributes()).read(root),
                draft.exports(),
                new GoalReader(Conversion.breakdowns(draft.handoffs())).read(root),
                draft.polls().touches(),
                draft.promises(),
                new AlertReader().read(root).in(draft.writeBack().labels()),
                root.find("schedule").flatMap(Item::text).orElse("*/15 * * * *"),
                new ServeReader().read(root));
    }

    private static StoreSettings engine(Section root) {
        StoreSettings usual = StoreSettings.defaults();
        return root.find("memory_limit")
                .flatMap(item -> item.as(usual::withMemory, "write a number and MB or GB, for instance 1GB"))
                .orElse(usual);
    }

    // Never leaves this class: a configuration without leads is refused.
    private static final LinkSettings NO_LINKS =
            new LinkSettings(List.of(new ObjectName("none", "none")), List.of(), List.of(), List.of());

    private Optional<LinkSettings> links(Optional<Section> leads, Optional<Section> deals, KnownObjects known) {
        List<ObjectName> from = leads.flatMap(section -> section.require("from", "name the object whose records are leads"))
                .map(item -> objects(item, known, RecordKind.PERSON))
                .orElse(List.of());
        List<MatchRule> match = leads.flatMap(section -> section.find("match"))
                .map(item -> rules(item, MatchRule.class))
                .orElse(List.of(MatchRule.values()));
        List<ObjectName> deal = deals.flatMap(section -> section.require("from", "name the object whose records are deals"))
                .map(item -> objects(item, known, RecordKind.DEAL))
                .orElse(List.of());
        List<LinkRule> link = deals.flatMap(section -> section.find("link"))
                .map(item -> rules(item, LinkRule.class))
                .orElse(LINKS);
        return from.isEmpty() ? Optional.empty() : Optional.of(new LinkSettings(from, match, deal, link));
    }

    private static List<ObjectName> objects(Item item, KnownObjects known, RecordKind kind) {
        return item.list().stream()
                .flatMap(one -> known.object(one, kind).stream())
                .distinct()
                .toList();
    }

    private static <E extends Enum<E>> List<E> rules(Item item, Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(rule -> rule.name().toLowerCase(Locale.ROOT), rule -> rule));
        return item.list().stream()
                .flatMap(one -> one.text().flatMap(name -> oneOf(one, name, byName)).stream())
                .distinct()
                .toList();
    }

    static <T> Optional<T> oneOf(Item item, String name, Map<String, T> known) {
        Optional<T> found = Optional.ofNullable(known.get(name));
        if (found.isEmpty()) {
            item.complain("'" + name + "' is not one of its values", Spelling.remedy(name, known.keySet()));
        }
        return found;
    }

    // `conversion: ever` is short for `conversion: {horizon_days: ever}`.
    private static Horizon horizon(Section root) {
        Optional<Item> conversion = root.find("conversion");
        Optional<Item> item = conversion.filter(found -> !(found.node() instanceof YamlNode.Mapping));
        if (item.isEmpty()) {
            item = conversion.flatMap(Item::section).flatMap(section -> {
                Optional<Item> days = section.find("horizon_days");
                section.end();
                return days;
            });
        }
        return item.flatMap(found -> found.as(Horizon::parse, "write a whole number of days, or ever"))
                .orElseGet(() -> Horizon.parse("180"));
    }

    private static Optional<Section> section(Section root, String key, String remedy) {
        return root.require(key, remedy).flatMap(Item::section);
    }

    private Section root(String text) {
        try {
            YamlNode node = YamlReader.read(text, reading.problems());
            reading.problems().throwIfAny();
            Item whole = new Item(reading, "", node.line(), node);
            Optional<Section> section = whole.section();
            reading.problems().throwIfAny();
            return section.orElseThrow();
        } catch (IOException problem) {
            throw new IllegalStateException("reading from memory failed", problem);
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException problem) {
            reading.problems().add(1, "", "does not exist", "run 'tasuki init' to make one, or name another with --config");
        } catch (IOException problem) {
            reading.problems().add(1, "", "cannot be read as UTF-8 text", "check the file and its permissions");
        }
        reading.problems().throwIfAny();
        return "";
    }

    private Optional<Path> path(Section root, String key) {
        return root.find(key).flatMap(Item::text).map(this::beside);
    }

    // Paths in the file are seen from the file, wherever the program is started.
    private Path beside(String path) {
        return file.toAbsolutePath().resolveSibling(path).normalize();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException problem) {
            throw new IllegalArgumentException("'" + name + "' is not a time zone", problem);
        }
    }

    static boolean truth(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }
}
