package io.tasuki.run;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.Sha256;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import java.util.List;
import java.util.stream.Stream;

/// What a configuration needs to be defined in its store: landed tables, the neutral views over them, and macros.
///
/// They stay in the file. To define them takes longer than to answer most questions, so that is not done at every opening, but when
/// it would come out differently: for another configuration, or by another version of the program.
final class Definitions {

    private static final String NAME = "definitions";

    private Definitions() {}

    static void bringUpToDate(Session session, Configuration configuration) {
        String hash = hash(configuration.polls());
        if (!remembered(session).contains(hash)) {
            CrmViews.create(session, configuration.polls());
            Ledger.defineMacros(session);
            session.execute("insert or replace into derived_state values (?, ?, '{}')", NAME, hash);
        }
    }

    private static List<String> remembered(Session session) {
        return session.query("select hash from derived_state where name = ?", row -> row.text(1), NAME);
    }

    private static String hash(List<PollTarget> targets) {
        Stream<String> tables = targets.stream().map(target -> target.name() + " " + target.requested());
        return Sha256.hex(Stream.of(tables, CrmViews.statements(targets).stream(), Ledger.macros().stream())
                .flatMap(texts -> texts)
                .collect(joining("\u001f")));
    }
}
