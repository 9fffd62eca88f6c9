package io.tasuki.explain;

import io.tasuki.explain.LeadStory.Candidate;
import io.tasuki.explain.LeadStory.Change;
import io.tasuki.explain.LeadStory.FieldValue;
import io.tasuki.explain.LeadStory.Identity;
import io.tasuki.explain.LeadStory.Retry;
import io.tasuki.explain.LeadStory.Sign;
import io.tasuki.explain.LeadStory.Write;
import io.tasuki.stage.plan.Conflict;
import io.tasuki.stage.poll.RecordLinks;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Session.RowReader;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Reads leads' stories.
final class LeadStories {

    private final Session session;
    private final HandoffStories handoffs;
    private final RecordLinks links;

    LeadStories(Session session, HandoffStories handoffs) {
        this.session = session;
        this.handoffs = handoffs;
        this.links = RecordLinks.of(session);
    }

    LeadStory tell(String lead) {
        session.script(load("explained_lead"));
        session.execute("insert into explained_lead values (?)", lead);
        List<Candidate> candidates = session.query(
                load("candidate"),
                row -> new Candidate(row.text(1), row.text(2), row.text(3), row.text(4)));
        return new LeadStory(
                lead,
                !candidates.isEmpty(),
                session.query(load("identity"), this::identity),
                candidates,
                handoffs.tell(),
                session.query(load("unreadable_handoff"), row -> row.text(1)),
                session.query(load("sign"), LeadStories::sign),
                session.query(load("field_value"), LeadStories::fieldValue),
                session.query(load("write"), LeadStories::write),
                session.query(load("retry"), LeadStories::retry),
                session.query(load("conflict"), LeadStories::conflict),
                session.query(load("planned"), planned()));
    }

    private Identity identity(Row row) throws SQLException {
        return new Identity(
                row.text(1),
                row.text(2),
                row.text(3),
                row.moment(4).orElse(null),
                row.maybeText(5).orElse(null),
                links.link(row.text(1)).orElse(null));
    }

    private static Sign sign(Row row) throws SQLException {
        return new Sign(row.text(1), row.text(2), row.moment(3).orElse(null), row.text(4), row.text(5));
    }

    private static FieldValue fieldValue(Row row) throws SQLException {
        return new FieldValue(
                row.text(1),
                row.text(2),
                row.text(3),
                row.maybeText(4).orElse(null),
                row.maybeText(5).orElse(null),
                row.truth(6),
                row.moment(7).orElse(Instant.EPOCH));
    }

    private static Write write(Row row) throws SQLException {
        return new Write(
                row.moment(1).orElse(Instant.EPOCH),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.maybeText(7).orElse(null),
                row.text(8),
                row.text(9),
                row.text(10));
    }

    private static Retry retry(Row row) throws SQLException {
        return new Retry(
                row.text(1), (int) row.number(2), row.moment(3).orElse(Instant.EPOCH), row.text(4), row.truth(5));
    }

    private static Change conflict(Row row) throws SQLException {
        return new Change(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                Conflict.valueOf(row.text(6)).words(row.text(7)));
    }

    private static RowReader<Change> planned() {
        return row -> new Change(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), null);
    }

    private static String load(String name) {
        return Sql.load(LeadStories.class, name);
    }
}
