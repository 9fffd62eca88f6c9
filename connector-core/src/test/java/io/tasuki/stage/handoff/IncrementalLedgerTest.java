package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.poll.DirtyRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Worlds full of coincidences, edited at random: what is brought up to date record by record is what a rebuild makes.
class IncrementalLedgerTest {

    private static final int STEPS = 25;
    private static final List<String> DERIVED = List.of(
            "lead", "lead_record", "ambiguous_record", "handoff", "handoff_attribute", "handoff_level", "attribute_place", "handoff_criterion",
            "definition_criterion", "unreadable_handoff", "deal_tie",
            "lead_sign", "ledger_setting");

    private static final Segment WEB = new Segment(paths("marketing.contacts.origin", "sales.Lead.origin"), Set.of("web"));
    private static final Criterion APPOINTMENT = new Criterion(
            "appointment",
            "an appointment",
            new Condition.Activity(List.of(ObjectName.parse("marketing.meetings"), ObjectName.parse("sales.Visit"))));
    private static final Criterion COMPANY = new Criterion(
            "company",
            "company",
            new Condition.Association(List.of(ObjectName.parse("marketing.companies")), paths("marketing.contacts.company")));
    private static final Criterion SIZE = new Criterion(
            "size",
            "size",
            new Condition.Within(paths("marketing.companies.size"), Optional.of(new BigDecimal(15)), Optional.empty()));

    private final Rooms rooms = new Rooms()
            .from("marketing.contacts", "sales.Lead")
            .links(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION, LinkRule.ACCOUNT)
            .at("marketing.contacts.handed_over", "sales.Lead.handed_over")
            .attribute("origin", "marketing.contacts.origin")
            .attribute("size", "marketing.companies.size")
            .attribute(
                    "either",
                    List.of("second.contacts.origin", "marketing.contacts.origin", "sales.Lead.origin"),
                    AttributeRule.Source.AT_HANDOFF)
            .attribute("now", List.of("sales.Contact.origin", "marketing.contacts.industry"), AttributeRule.Source.CURRENT)
            .bands("banded", "marketing.companies.size", "15")
            .attribute("product", List.of("sales.Item.product"), AttributeRule.Source.LINE_ITEMS)
            .currency("JPY", "USD 2026-03-01 150")
            .returns("sales.Lead.status", Map.of("bad", "not_a_fit"))
            .agreed(new Version(
                    "1", Optional.of(LocalDate.parse("2026-03-01")), Optional.empty(), List.of(APPOINTMENT, COMPANY)))
            .agreed(new Version("2", Optional.empty(), Optional.of(WEB), List.of(APPOINTMENT, SIZE)))
            .agreed(new Version("3", Optional.empty(), Optional.empty(), List.of(COMPANY, SIZE)));

    private static final List<HandoffRule> RULES = List.of(
            new HandoffRule.At(FieldPath.parse("marketing.contacts.handed_over")),
            new HandoffRule.Lifecycle(FieldPath.parse("marketing.contacts.status"), Set.of("new")),
            new HandoffRule.StatusEntry(FieldPath.parse("marketing.leads.status"), Set.of("bad")),
            new HandoffRule.OwnerAssigned(FieldPath.parse("sales.Lead.owner"), Set.of(), Set.of("queue")),
            new HandoffRule.OwnerAssigned(FieldPath.parse("second.contacts.owner"), Set.of("bob"), Set.of()),
            new HandoffRule.Created(ObjectName.parse("marketing.leads")),
            new HandoffRule.Created(ObjectName.parse("sales.Contact")),
            new HandoffRule.DealCreated(ObjectName.parse("sales.Deal")));

    /// Any of the rules may be the first to see something.
    private static Rooms anyRules(long seed) {
        List<HandoffRule> rules = new ArrayList<>(RULES);
        Collections.shuffle(rules, new Random(seed));
        return new Rooms()
                .from("marketing.contacts", "sales.Lead")
                .links(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION, LinkRule.ACCOUNT)
                .rules(rules.toArray(HandoffRule[]::new))
                .attribute("origin", "marketing.contacts.origin")
                .returns("marketing.leads.status", Map.of("bad", "not_a_fit"))
                .sign(new SignRule.Returned(
                        FieldPath.parse("sales.Lead.status"),
                        Map.of("bad", new ReturnReason.In(FieldPath.parse("sales.Lead.origin")))))
                .sign(new SignRule.Accepted(FieldPath.parse("marketing.contacts.status"), Set.of("new")))
                .sign(new SignRule.ReturnWords(FieldPath.parse("sales.Lead.return_reason")))
                .sign(new SignRule.Checked(FieldPath.parse("sales.Lead.checked")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUpdateAfterAnyEditsMakesWhatARebuildMakes(long seed) {
        walk(seed, rooms);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soItDoesWhicheverRuleSeesTheHandoffs(long seed) {
        walk(seed, anyRules(seed));
    }

    private static void walk(long seed, Rooms rooms) {
        try (World world = new World()) {
            RandomEdits edits = new RandomEdits(world, seed);
            edits.make(60);
            rooms.rebuild(world.store);
            Map<String, List<String>> before = told(world);
            for (int step = 1; step <= STEPS; step++) {
                String when = "seed " + seed + ", step " + step + ", after " + edits.make(edits.few());

                Rooms.Reports updated = rooms.update(world.store).orElseThrow();
                Map<String, List<String>> made = derived(world);
                Set<String> stale = Set.copyOf(world.rows("select lead from stale_lead"));
                Rooms.Reports rebuilt = rooms.rebuild(world.store);

                derived(world).forEach((table, rows) -> assertThat(made.get(table)).as(table + ", " + when).isEqualTo(rows));
                assertThat(updated).as("reports, " + when).isEqualTo(rebuilt);
                Map<String, List<String>> after = told(world);
                if (!stale.contains("*")) {
                    assertThat(stale).as("stale leads, " + when).containsAll(different(before, after));
                }
                before = after;
            }
        }
    }

    @Test
    void whoeverIsReleasedFromAMergeIsLinkedEvenIfTheWinnerGoesAtOnce() {
        try (World world = new World()) {
            RandomEdits edits = new RandomEdits(world, 0);
            edits.row("marketing.contacts/1", Map.of("email", "ann@a.example"));
            edits.row("sales.Contact/k1", Map.of("merged_from", "k2"));
            edits.row("sales.Contact/k2", Map.of("email", "ann@a.example"));
            rooms.rebuild(world.store);

            edits.row("sales.Contact/k1", Map.of());
            edits.removal("sales.Contact/k1");
            assertThat(rooms.update(world.store)).isPresent();

            assertThat(world.rows("select id from lead_record order by id")).containsExactly("1", "k2");
        }
    }

    @Test
    void whenEverythingIsDirtyNothingIsUpdatedButAllIsToBeRebuilt() {
        try (World world = new World()) {
            rooms.rebuild(world.store);

            world.store.change(DirtyRecords::markEverything);

            assertThat(rooms.update(world.store)).isEmpty();
        }
    }

    @Test
    void aStageThatMeansSomethingElseMakesEveryLeadStale() {
        try (World world = new World()) {
            RandomEdits edits = new RandomEdits(world, 0);
            rooms.rebuild(world.store);

            edits.row("sales.Stage/1", Map.of("name", "meeting", "closed", "true", "won", "true"));
            assertThat(rooms.update(world.store)).isPresent();

            assertThat(world.rows("from stale_lead")).containsExactly("*");
        }
    }

    private static List<FieldPath> paths(String... paths) {
        return Stream.of(paths).map(FieldPath::parse).toList();
    }

    /// Few by default, more by `-Dtasuki.ledger.seeds`.
    private static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("tasuki.ledger.seeds", 2));
    }

    private static Map<String, List<String>> derived(World world) {
        Map<String, List<String>> tables = new TreeMap<>();
        DERIVED.forEach(table -> tables.put(table, world.rows("from " + table + " order by all")));
        return tables;
    }

    /// All that a plan could say of each lead.
    private static Map<String, List<String>> told(World world) {
        Map<String, List<String>> told = new TreeMap<>();
        for (String query : List.of(
                "select lead, columns(* exclude lead) from outcome_at(timestamp '2026-12-31', 'UTC') order by all",
                "select lead, handoff, definition_version, verdict from handoff order by all",
                "select handoff.lead, criterion.* from handoff_criterion as criterion join handoff using (handoff) order by all",
                "select lead, columns(* exclude lead) from lead_record order by all")) {
            world.rows(query).forEach(row -> told.computeIfAbsent(row.split(" ", 2)[0], any -> new ArrayList<>()).add(row));
        }
        return told;
    }

    private static Set<String> different(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> leads = new TreeSet<>(before.keySet());
        leads.addAll(after.keySet());
        leads.removeIf(lead -> Objects.equals(before.get(lead), after.get(lead)));
        return leads;
    }
}
