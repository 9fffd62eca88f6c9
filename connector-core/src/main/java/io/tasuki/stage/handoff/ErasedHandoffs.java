package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// The handoffs of erased people, which go on being counted under their pseudonyms. What became of their deals is told
/// by the deals, so it may still change.
final class ErasedHandoffs {

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

    private static boolean nobody(Session session) {
        return session.query("select not exists (from erased_handoff)", row -> row.truth(1)).getFirst();
    }

    private static String load(String name) {
        return Sql.load(ErasedHandoffs.class, name);
    }
}
