package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// Queries of the links between the records of one object and those they are about, told from either side.
///
/// One query for each pair of objects, compared column by column: only so does the engine skip what it need not read.
final class LinkQueries {

    static final ObjectName NOTHING = new ObjectName("nobody", "nothing");

    private final List<PollTarget> targets;

    LinkQueries(List<PollTarget> targets) {
        this.targets = targets;
    }

    /// Columns `id`, `whom`, `is_primary`.
    String present(ObjectName about, RecordKind subject) {
        return pairs("link_told", about, subject);
    }

    /// Columns `connection`, `object`, `id`, `whom`.
    String ever(ObjectName about, RecordKind subject) {
        return pairs("link_ever_told", about, subject);
    }

    private String pairs(String template, ObjectName about, RecordKind subject) {
        Stream<String> told = targets.stream()
                .filter(target -> target.kind() == subject && target.name().connection().equals(about.connection()))
                .map(PollTarget::name)
                .flatMap(whom -> Stream.of(
                        pair(template, about, about, whom, "from_id", "to_id"),
                        pair(template, about, whom, about, "to_id", "from_id")));
        return OneQuery.of(told, pair(template, NOTHING, NOTHING, NOTHING, "from_id", "to_id"));
    }

    private static String pair(
            String template, ObjectName about, ObjectName from, ObjectName to, String aboutId, String whomId) {
        return Sql.load(LinkQueries.class, template)
                .replace("{connection}", Sql.literal(about.connection()))
                .replace("{object}", Sql.literal(about.object()))
                .replace("{from}", Sql.literal(from.object()))
                .replace("{to}", Sql.literal(to.object()))
                .replace("{about}", aboutId)
                .replace("{whom}", whomId);
    }
}
