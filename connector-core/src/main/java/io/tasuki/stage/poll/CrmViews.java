package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The neutral views over the landed tables: what later stages read, whatever the CRMs call things.
///
/// `person`, `deal`, `deal_stage`, `deal_person`, `deal_link` and `deal_stage_version` always exist; what is not
/// polled is empty in them. Ids are unique within a connection and kind. `person_past` has the persons' former versions,
/// `deal_person_named` each deal that a part in deals names or named: for who asks what a change may touch.
public final class CrmViews {

    private static final String NOTHING_POLLED = "(" + Sql.load(CrmViews.class, "no_records") + ")";

    private static final ObjectName NOTHING = new ObjectName("nobody", "nothing");
    private static final List<Function<ObjectName, String>> PRESENT = List.of(RecordTables::current);
    private static final List<Function<ObjectName, String>> FORMER = List.of(RecordTables::past);
    private static final List<Function<ObjectName, String>> ALL = List.of(RecordTables::current, RecordTables::past);

    private CrmViews() {}

    /// Makes the views for exactly these targets, and the tables they read where those do not exist yet.
    public static void create(Session session, List<PollTarget> targets) {
        targets.forEach(target -> RecordTables.prepare(session, target));
        view(session, "deal_stage", records(targets, RecordKind.DEAL_STAGE, "deal_stage", PRESENT));
        view(session, "person", records(targets, RecordKind.PERSON, "person", PRESENT));
        view(session, "person_past", records(targets, RecordKind.PERSON, "person", FORMER));
        view(session, "deal", records(targets, RecordKind.DEAL, "deal", PRESENT));
        view(session, "deal_person", records(targets, RecordKind.DEAL_PERSON, "deal_person", PRESENT));
        view(session, "deal_person_named", records(targets, RecordKind.DEAL_PERSON, "deal_person_named", ALL));
        view(session, "deal_link", links(targets));
        view(session, "deal_stage_version", stageVersions(targets));
    }

    private static void view(Session session, String name, String query) {
        session.script("create or replace view " + name + " as " + query);
    }

    private static String records(
            List<PollTarget> targets, RecordKind kind, String template, List<Function<ObjectName, String>> tables) {
        String sql = Sql.load(CrmViews.class, template);
        Stream<String> polled = of(kind, targets)
                .flatMap(target -> tables.stream().map(table -> filled(sql, table.apply(target.name()), Optional.of(target))));
        return Stream.concat(polled, Stream.of(filled(sql, NOTHING_POLLED, Optional.empty())))
                .collect(joining("\nunion all\n"));
    }

    private static String filled(String sql, String table, Optional<PollTarget> target) {
        String text = sql.replace("{table}", table)
                .replace("{connection}", Sql.literal(target.map(t -> t.name().connection()).orElse("")))
                .replace("{object}", Sql.literal(target.map(t -> t.name().object()).orElse("")));
        for (FieldRole role : FieldRole.values()) {
            String column = target.flatMap(t -> t.field(role)).map(Sql::quoted).orElse("null::varchar");
            text = text.replace("{" + role + "}", column);
        }
        return text;
    }

    private static String links(List<PollTarget> targets) {
        Stream<String> told = of(RecordKind.PERSON, targets)
                .flatMap(person -> of(RecordKind.DEAL, targets)
                        .filter(deal -> deal.name().connection().equals(person.name().connection()))
                        .flatMap(deal -> Stream.of(
                                link(person.name(), deal.name(), "to_id", "from_id"),
                                link(deal.name(), person.name(), "from_id", "to_id"))));
        return Sql.load(CrmViews.class, "deal_link")
                .replace("{told}", each(told, link(NOTHING, NOTHING, "to_id", "from_id")));
    }

    private static String link(ObjectName from, ObjectName to, String deal, String person) {
        return Sql.load(CrmViews.class, "deal_link_told")
                .replace("{connection}", Sql.literal(from.connection()))
                .replace("{from}", Sql.literal(from.object()))
                .replace("{to}", Sql.literal(to.object()))
                .replace("{deal}", deal)
                .replace("{person}", person);
    }

    private static String stageVersions(List<PollTarget> targets) {
        Stream<String> told = of(RecordKind.DEAL, targets)
                .flatMap(target -> target.field(FieldRole.STAGE).map(field -> stageVersions(target.name(), field)).stream());
        return each(told, stageVersions(NOTHING, ""));
    }

    private static String stageVersions(ObjectName object, String field) {
        return Sql.load(CrmViews.class, "deal_stage_version")
                .replace("{connection}", Sql.literal(object.connection()))
                .replace("{object}", Sql.literal(object.object()))
                .replace("{field}", Sql.literal(field));
    }

    // One query for each object, compared column by column: only so does the engine skip what it need not read.
    private static String each(Stream<String> queries, String emptyOne) {
        return Stream.concat(queries, Stream.of("(" + emptyOne + " limit 0)")).collect(joining("\nunion all\n"));
    }

    private static Stream<PollTarget> of(RecordKind kind, List<PollTarget> targets) {
        return targets.stream().filter(target -> target.kind() == kind);
    }
}
