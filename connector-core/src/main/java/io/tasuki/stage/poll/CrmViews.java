package io.tasuki.stage.poll;

import io.tasuki.crm.ActivityWords;
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
/// `person`, `handed_lead`, `activity`, `campaign`, `campaign_touch`, `deal`, `deal_stage`, `deal_person`, `deal_link`,
/// `line_item`, `deal_stage_version`, `crm_user` and `owner_name` always exist; what is not polled is empty in them. Ids are unique within a connection and kind.
/// For who asks what a change may touch, `person_past` has the persons' former versions, `person_named` each person that
/// an activity or a handed lead names or named, and `deal_named` the same of deals, by parts in deals and line items.
public final class CrmViews {

    private static final String NOTHING_POLLED = "(" + Sql.load(CrmViews.class, "no_records") + ")";

    private static final List<Function<ObjectName, String>> PRESENT = List.of(RecordTables::current);
    private static final List<Function<ObjectName, String>> FORMER = List.of(RecordTables::past);
    private static final List<Function<ObjectName, String>> ALL = List.of(RecordTables::current, RecordTables::past);

    private final List<PollTarget> targets;
    private final LinkQueries links;

    private CrmViews(List<PollTarget> targets) {
        this.targets = targets;
        this.links = new LinkQueries(targets);
    }

    /// Makes the views for exactly these targets, and the tables they read where those do not exist yet.
    public static void create(Session session, List<PollTarget> targets) {
        targets.forEach(target -> RecordTables.prepare(session, target));
        statements(targets).forEach(session::script);
    }

    /// What makes the views, one after the other: the same statements make the same views.
    public static List<String> statements(List<PollTarget> targets) {
        return new CrmViews(targets).statements();
    }

    private List<String> statements() {
        return List.of(
                view("deal_stage", records(RecordKind.DEAL_STAGE, "deal_stage", PRESENT)),
                view("person", records(RecordKind.PERSON, "person", PRESENT)),
                view("person_past", records(RecordKind.PERSON, "person", FORMER)),
                view("handed_lead", about(RecordKind.HANDED_LEAD, "handed_lead", RecordKind.PERSON)),
                view("activity", about(RecordKind.ACTIVITY, "activity", RecordKind.PERSON)),
                view("campaign", records(RecordKind.CAMPAIGN, "campaign", PRESENT)),
                view("campaign_touch", about(RecordKind.CAMPAIGN_TOUCH, "campaign_touch", RecordKind.PERSON)),
                view("person_named", named("person_named", RecordKind.PERSON, RecordKind.ACTIVITY, RecordKind.HANDED_LEAD)),
                view("deal", records(RecordKind.DEAL, "deal", PRESENT)),
                view("deal_person", records(RecordKind.DEAL_PERSON, "deal_person", PRESENT)),
                view("line_item", about(RecordKind.LINE_ITEM, "line_item", RecordKind.DEAL)),
                view("deal_named", named("deal_named", RecordKind.DEAL, RecordKind.DEAL_PERSON, RecordKind.LINE_ITEM)),
                view("deal_link", dealLinks()),
                view("deal_stage_version", stageVersions()),
                view("crm_user", records(RecordKind.USER, "crm_user", PRESENT)),
                view("owner_name", Sql.load(CrmViews.class, "owner_name")));
    }

    private static String view(String name, String query) {
        return "create or replace view " + name + " as " + query;
    }

    private String records(RecordKind kind, String template, List<Function<ObjectName, String>> tables) {
        return OneQuery.of(polled(kind, template, tables), nothing(template));
    }

    private Stream<String> polled(RecordKind kind, String template, List<Function<ObjectName, String>> tables) {
        String sql = Sql.load(CrmViews.class, template);
        return of(kind).flatMap(target ->
                tables.stream().map(table -> filled(sql, table.apply(target.name()), Optional.of(target))));
    }

    private static String nothing(String template) {
        return filled(Sql.load(CrmViews.class, template), NOTHING_POLLED, Optional.empty());
    }

    /// Records that say by a field or by a link whom or what they are about.
    private String about(RecordKind kind, String template, RecordKind subject) {
        String sql = Sql.load(CrmViews.class, template);
        Stream<String> polled = of(kind)
                .map(target -> filled(sql, RecordTables.current(target.name()), Optional.of(target))
                        .replace("{linked}", links.present(target.name(), subject)));
        String nothing = nothing(template).replace("{linked}", links.present(LinkQueries.NOTHING, subject));
        return OneQuery.of(polled, nothing);
    }

    private String named(String template, RecordKind subject, RecordKind... kinds) {
        Stream<String> byField = Stream.of(kinds).flatMap(kind -> polled(kind, template, ALL));
        Stream<String> byLink = Stream.of(kinds).flatMap(this::of).map(target -> links.ever(target.name(), subject));
        return OneQuery.of(Stream.concat(byField, byLink), nothing(template));
    }

    private static String filled(String sql, String table, Optional<PollTarget> target) {
        ActivityWords words = target.map(PollTarget::activities).orElse(ActivityWords.NONE);
        String text = sql.replace("{table}", table)
                .replace("{connection}", Sql.literal(target.map(t -> t.name().connection()).orElse("")))
                .replace("{object}", Sql.literal(target.map(t -> t.name().object()).orElse("")))
                .replace("{sort}", ActivitySorts.sql(words))
                .replace("{undone}", ActivitySorts.undone(words));
        for (FieldRole role : FieldRole.values()) {
            String column = target.flatMap(t -> t.field(role)).map(Sql::quoted).orElse("null::varchar");
            text = text.replace("{" + role + "}", column);
        }
        return text;
    }

    private String dealLinks() {
        Stream<String> told = of(RecordKind.PERSON)
                .flatMap(person -> of(RecordKind.DEAL)
                        .filter(deal -> deal.name().connection().equals(person.name().connection()))
                        .flatMap(deal -> Stream.of(
                                dealLink(person.name(), deal.name(), "to_id", "from_id"),
                                dealLink(deal.name(), person.name(), "from_id", "to_id"))));
        return Sql.load(CrmViews.class, "deal_link")
                .replace("{told}", OneQuery.of(told, dealLink(LinkQueries.NOTHING, LinkQueries.NOTHING, "to_id", "from_id")));
    }

    private static String dealLink(ObjectName from, ObjectName to, String deal, String person) {
        return Sql.load(CrmViews.class, "deal_link_told")
                .replace("{connection}", Sql.literal(from.connection()))
                .replace("{from}", Sql.literal(from.object()))
                .replace("{to}", Sql.literal(to.object()))
                .replace("{deal}", deal)
                .replace("{person}", person);
    }

    private String stageVersions() {
        Stream<String> told = of(RecordKind.DEAL)
                .flatMap(target -> target.field(FieldRole.STAGE).map(field -> stageVersions(target.name(), field)).stream());
        return OneQuery.of(told, stageVersions(LinkQueries.NOTHING, ""));
    }

    private static String stageVersions(ObjectName object, String field) {
        return Sql.load(CrmViews.class, "deal_stage_version")
                .replace("{connection}", Sql.literal(object.connection()))
                .replace("{object}", Sql.literal(object.object()))
                .replace("{field}", Sql.literal(field));
    }

    private Stream<PollTarget> of(RecordKind kind) {
        return targets.stream().filter(target -> target.kind() == kind);
    }
}
