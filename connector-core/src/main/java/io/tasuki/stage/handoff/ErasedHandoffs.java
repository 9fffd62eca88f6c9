package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Aside;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The handoffs of erased people, which go on being counted under their pseudonyms. What became of their deals is told
/// by the deals, so it may still change.
final class ErasedHandoffs {

    private static final Map<String, String> OF_HANDOFF = Map.of(
            "erased_attribute", "handoff", "erased_criterion", "handoff", "erased_tie", "handoff", "erased_sign", "lead");

    private ErasedHandoffs() {}

    /// Puts them into the ledger when all of it was made; repeating it changes nothing. A deal that counts for one of
    /// them is shared by everybody else.
    static void add(Session session, List<AttributeRule> attributes) {
        if (nobody(session)) {
            return;
        }
        session.script(load("erased_clear"));
        session.script(load("erased_handoff"));
        session.execute(
                load("erased_attribute"), attributes.stream().map(AttributeRule::name).collect(joining("\u001f")));
        session.execute(load("erased_tie"));
        session.execute(load("erased_shared"));
    }

    /// Puts back their ties to the deals of which all ties were made anew.
    static void retie(Session session) {
        if (!nobody(session)) {
            session.execute(load("erased_retied"));
            session.execute(load("erased_shared"));
        }
    }

    /// Copies those that had happened by then from the store into its aside.
    static void rewind(Session session, Aside aside, Instant knownAt) {
        String store = Sql.quoted(aside.store());
        session.execute(load("past_erased_handoff").replace("{store}", store), knownAt);
        OF_HANDOFF.forEach((table, key) -> session.execute(load("past_erased")
                .replace("{store}", store)
                .replace("{table}", table)
                .replace("{key}", key)));
    }

    private static boolean nobody(Session session) {
        return session.query("select not exists (from erased_handoff)", row -> row.truth(1)).getFirst();
    }

    private static String load(String name) {
        return Sql.load(ErasedHandoffs.class, name);
    }
}
