package io.tasuki.stage.link;

import io.tasuki.stage.poll.DirtyRecords;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// The persons whose links may differ now that some records are dirty: all that linking could connect with one of them,
/// by what they say now, by what the dirty ones said before, or by the leads they stood for.
///
/// Whatever is in it is connected with nobody outside, so it can be linked for itself.
final class LinkScope {

    private static final long ALWAYS_FEW = 1_000;
    private static final long NEVER_FEW = 200_000;

    private LinkScope() {}

    /// Fills `link_scope` with the persons and `relinked_lead` with the leads they stood for.
    ///
    /// @return false when they are so many that linking all is no more work
    static boolean find(Session session) {
        DirtyRecords.Extent dirty = DirtyRecords.extent(session);
        if (dirty.everything()) {
            return false;
        }
        session.script(load("scope_seed"));
        if (isEmpty(session)) {
            return true;
        }
        for (int turn = 0; few(session); turn++) {
            session.execute(load("scope_spoken"), turn);
            session.execute(load("scope_leads"), turn);
            if (session.execute(load("scope_spread"), turn) == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isEmpty(Session session) {
        return session.query("select not exists (from link_scope)", row -> row.truth(1)).getFirst();
    }

    private static boolean few(Session session) {
        return session.query(
                        load("scope_limit"), row -> row.number(1) <= Math.min(row.number(2), NEVER_FEW), ALWAYS_FEW)
                .getFirst();
    }

    private static String load(String name) {
        return Sql.load(LinkScope.class, name);
    }
}
