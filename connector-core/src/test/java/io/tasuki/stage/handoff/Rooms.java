package io.tasuki.stage.handoff;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.link.LinkReport;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.link.Linker;
import io.tasuki.stage.link.MatchRule;
import io.tasuki.stage.poll.DirtyRecords;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Settings of a test, and one walk through linking and the ledger with them.
public final class Rooms {

    private static final Map<ObjectName, String> OWNERS = World.TARGETS.stream()
            .filter(target -> target.field(FieldRole.OWNER).isPresent())
            .collect(Collectors.toMap(PollTarget::name, target -> target.field(FieldRole.OWNER).orElseThrow()));

    private List<ObjectName> from = List.of(ObjectName.parse("marketing.contacts"));
    private List<LinkRule> links = List.of(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE);
    private List<HandoffRule> rules =
            List.of(new HandoffRule.At(FieldPath.parse("marketing.contacts.handed_over")));
    private final List<AttributeRule> attributes = new ArrayList<>();
    private final List<SignRule> signs = new ArrayList<>();
    private Optional<ReportingCurrency> currency = Optional.empty();
    private ZoneId zone = ZoneId.of("UTC");
    private int graceDays = 1;
    private LeadDefinition definition = LeadDefinition.NONE;

    public Rooms from(String... objects) {
        from = Stream.of(objects).map(ObjectName::parse).toList();
        return this;
    }

    public Rooms links(LinkRule... rules) {
        links = List.of(rules);
        return this;
    }

    public Rooms at(String... fields) {
        rules = Stream.of(fields)
                .<HandoffRule>map(field -> new HandoffRule.At(FieldPath.parse(field)))
                .toList();
        return this;
    }

    public Rooms attribute(String name, String field) {
        return attribute(new AttributeRule(name, FieldPath.parse(field), List.of(), Map.of(), false));
    }

    /// The first of these fields that held something.
    Rooms attribute(String name, List<String> fields, AttributeRule.Source source) {
        return attribute(new AttributeRule(
                name, fields.stream().map(FieldPath::parse).toList(), List.of(), Map.of(), source));
    }

    Rooms bands(String name, String field, String... bands) {
        return attribute(new AttributeRule(
                name, FieldPath.parse(field), Stream.of(bands).map(BigDecimal::new).toList(), Map.of(), false));
    }

    Rooms attribute(AttributeRule rule) {
        attributes.add(rule);
        return this;
    }

    Rooms rules(HandoffRule... inOrder) {
        rules = List.of(inOrder);
        return this;
    }

    public Rooms sign(SignRule sign) {
        signs.add(sign);
        return this;
    }

    Rooms returns(String field, Map<String, String> reasons) {
        Map<String, ReturnReason> codes = new TreeMap<>();
        reasons.forEach((status, code) -> codes.put(status, new ReturnReason.Code(code)));
        return sign(new SignRule.Returned(FieldPath.parse(field), codes));
    }

    /// @param rates `USD 2026-01-01 150`
    Rooms currency(String code, String... rates) {
        Map<String, SortedMap<LocalDate, BigDecimal>> dated = new TreeMap<>();
        for (String rate : rates) {
            String[] parts = rate.split(" ", -1);
            dated.computeIfAbsent(parts[0], any -> new TreeMap<>()).put(LocalDate.parse(parts[1]), new BigDecimal(parts[2]));
        }
        currency = Optional.of(new ReportingCurrency(code, dated));
        return this;
    }

    public Rooms zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    /// Adds the next version of the agreement.
    public Rooms agreed(LeadDefinition.Version version) {
        definition = new LeadDefinition(Stream.concat(definition.versions().stream(), Stream.of(version)).toList());
        return this;
    }

    Rooms graceDays(int days) {
        graceDays = days;
        return this;
    }

    /// What the two rooms reported.
    record Reports(LinkReport links, LedgerReport ledger) {}

    public LedgerReport walk(World world) {
        return rebuild(world.store).ledger();
    }

    Reports rebuild(Store store) {
        return store.write(session -> {
            LinkReport links = Linker.link(session, link());
            LedgerReport ledger = Ledger.rebuild(session, link(), handoff());
            DirtyRecords.clear(session);
            return new Reports(links, ledger);
        });
    }

    /// Brings up to date what dirty records concern; empty when everything had to be rebuilt.
    Optional<Reports> update(Store store) {
        return store.write(session -> {
            session.execute("delete from stale_lead");
            Optional<Reports> updated = Linker.relink(session, link())
                    .map(links -> new Reports(links, Ledger.update(session, link(), handoff())));
            DirtyRecords.clear(session);
            return updated;
        });
    }

    /// Makes the ledger anew and remembers what it says.
    ///
    /// @return how many entries that made
    long learnAnew(Store store, Instant knownAt) {
        return store.write(session -> {
            derive(session);
            return remembered(session, knownAt);
        });
    }

    /// The same of what dirty records concern.
    long learn(Store store, Instant knownAt) {
        return store.write(session -> {
            session.execute("delete from stale_lead");
            if (Linker.relink(session, link()).isPresent()) {
                Ledger.update(session, link(), handoff());
            } else {
                derive(session);
            }
            return remembered(session, knownAt);
        });
    }

    PastLedger past() {
        return new PastLedger(World.TARGETS, link(), handoff());
    }

    private void derive(Session session) {
        Linker.link(session, link());
        Ledger.rebuild(session, link(), handoff());
    }

    private long remembered(Session session, Instant knownAt) {
        long added = LedgerEntries.append(session, knownAt, zone);
        DirtyRecords.clear(session);
        return added;
    }

    private LinkSettings link() {
        return new LinkSettings(
                from, List.of(MatchRule.CRM_IDS, MatchRule.EMAIL), List.of(ObjectName.parse("sales.Deal")), links);
    }

    private HandoffSettings handoff() {
        return new HandoffSettings(rules, attributes, graceDays, zone, signs, OWNERS, currency, definition);
    }
}
