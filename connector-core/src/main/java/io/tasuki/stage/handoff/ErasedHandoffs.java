package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// The handoffs of erased people, which go on being counted under their pseudonyms. What became of their deals is told
/// by the deals, so it may still change.
final class ErasedHandoffs {

    private ErasedHandoffs() {}

    /// Puts them into the ledger; to be called whenever handoffs or ties were made, and repeating it changes nothing.
    /// A deal that counts for one of them is shared by everybody else.
    static void add(Session session, List<AttributeRule> attributes) {
        if (session.query("select not exists (from erased_handoff)", row -> row.truth(1)).getFirst()) {
            return;
        }
        session.script(load("erased_clear"));
        session.script(load("erased_handoff"));
        session.execute(
                load("erased_attribute"), attributes.stream().map(AttributeRule::name).collect(joining("\u001f")));
        session.execute(load("erased_tie"));
        session.execute(load("erased_shared"));
    }

    private static String load(String name) {
        return Sql.load(ErasedHandoffs.class, name);
    }
}
