package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.store.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was known at an earlier moment, made again from landed records, against what the ledger said then.
class PastLedgerTest {

    private static final int POLLS = 8;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String HANDED_OVER = "2026-01-01T00:00:00Z";
    private static final String TOLD = "from entry_of('handoff', timestamp '9999-12-31', 'UTC') order by handoff";

    private final Rooms rooms = new Rooms()
            .from("marketing.contacts", "sales.Lead")
            .links(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION, LinkRule.ACCOUNT)
            .at("marketing.contacts.handed_over", "sales.Lead.handed_over")
            .attribute("origin", "marketing.contacts.origin")
            .attribute("industry", "marketing.contacts.industry")
            .attribute("size", "marketing.companies.size")
            .returns("sales.Lead.status", Map.of("bad", "not_a_fit"));

    /// What the ledger says, line by line and as one fingerprint.
    private record Told(List<String> lines, String fingerprint) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasKnownAtEachEarlierMomentIsMadeAgainAsItWasSaidThen(long seed) {
        try (World world = new World()) {
            RandomEdits edits = new RandomEdits(world, seed).wherePeopleStay();
            Map<Instant, Told> said = new LinkedHashMap<>();
            for (int poll = 0; poll < POLLS; poll++) {
                edits.make(poll == 0 ? 120 : 2 * edits.few());
                learn(world, poll, edits.now());
                said.put(edits.now(), world.work(PastLedgerTest::told));
            }

            said.forEach((knownAt, then) -> {
                String when = "seed " + seed + ", known at " + knownAt;
                assertThat(entries(world, knownAt)).as("entries, " + when).isEqualTo(then.lines());
                Told again = rooms.past().ask(world.store, knownAt, PastLedgerTest::told);
                assertThat(again).as("made again, " + when).isEqualTo(then);
            });
        }
    }

    private static LongStream seeds() {
        return LongStream.range(2, 2 + Integer.getInteger("tasuki.rewind.seeds", 2));
    }

    @Test
    void aDealIsKnownAsItWasKnownThenAndARemovedOneUntilItsRemovalWasLearnt() {
        try (World world = new World()) {
            RandomEdits edits = new RandomEdits(world, 0);
            handOver(edits);
            edits.row("sales.Deal/d", Map.of("stage", "offer"));
            edits.row("sales.Role/r", Map.of("deal", "d", "person", "k"));
            Instant offered = learn(world, edits, 0);
            edits.row("sales.Deal/d", Map.of("stage", "won", "close_date", "2026-01-02", "amount", "10"));
            Instant won = learn(world, edits, 1);
            edits.removal("sales.Deal/d");
            Instant removed = learn(world, edits, 2);

            assertThat(known(world, offered)).containsExactly("open Offer -");
            assertThat(known(world, won)).containsExactly("won Closed won 10.0");
            assertThat(known(world, removed)).containsExactly("open - -");
        }
    }

    private static void handOver(RandomEdits edits) {
        edits.row("marketing.contacts/1", Map.of("email", "ann@a.example", "handed_over", HANDED_OVER, "origin", "web"));
        edits.row("sales.Contact/k", Map.of("email", "ann@a.example"));
    }

    private List<String> known(World world, Instant knownAt) {
        return rooms.past().ask(world.store, knownAt, session -> World.rows(
                session, "select outcome, stage, won_amount from outcome_at(timestamp '9999-12-31', 'UTC')"));
    }

    private Instant learn(World world, RandomEdits edits, int poll) {
        learn(world, poll, edits.now());
        return edits.now();
    }

    private void learn(World world, int poll, Instant now) {
        if (poll == 0) {
            rooms.learnAnew(world.store, now);
        } else {
            rooms.learn(world.store, now);
        }
    }

    private static List<String> entries(World world, Instant knownAt) {
        return world.rows(
                "select * exclude (revision, known_at, withdrawn, digest) from entry_known(?) order by handoff", knownAt);
    }

    private static Told told(Session session) {
        return new Told(World.rows(session, TOLD), Ledger.fingerprint(session, EVER, ZoneOffset.UTC));
    }
}
