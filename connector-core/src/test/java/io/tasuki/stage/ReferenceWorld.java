package io.tasuki.stage;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.reference.ReferenceData;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.link.Linker;
import io.tasuki.stage.link.MatchRule;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionRequest;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A reference data set landed, linked and in the ledger, to be asked for its conversion. Days are cut in UTC.
public final class ReferenceWorld implements AutoCloseable {

    private static final String HANDED_OVER = "hs_lifecyclestage_salesqualifiedlead_date";

    private final Store store = Store.inMemory(StoreSettings.defaults());

    private ReferenceWorld() {}

    /// @param attributes fields of the marketing side's persons
    public static ReferenceWorld load(String set, List<String> attributes) {
        Path data = ReferenceData.set(set);
        ReferenceWorld world = new ReferenceWorld();
        world.store.change(session -> walk(session, data, attributes));
        return world;
    }

    /// What to ask: as of the end of a day, within how many days.
    public record Question(String asOf, OptionalInt horizon, Optional<LocalDate> since) {

        public static Question ever(String asOf) {
            return new Question(asOf, OptionalInt.empty(), Optional.empty());
        }

        public Question within(int days) {
            return new Question(asOf, OptionalInt.of(days), since);
        }

        public Question since(String day) {
            return new Question(asOf, horizon, Optional.of(LocalDate.parse(day)));
        }
    }

    public ConversionReport ask(Question question, String... breakdowns) {
        ConversionRequest request = new ConversionRequest(
                question.horizon(),
                Instant.parse(question.asOf() + "T23:59:59Z"),
                question.since(),
                Optional.empty(),
                List.of(breakdowns),
                ZoneId.of("UTC"));
        return store.read(session -> Conversion.measure(session, request));
    }

    @Override
    public void close() {
        store.close();
    }

    private static void walk(Session session, Path data, List<String> attributes) {
        LinkSettings link = new LinkSettings(
                List.of(ObjectName.parse("marketing.contacts")),
                List.of(MatchRule.CRM_IDS, MatchRule.EMAIL),
                List.of(ObjectName.parse("sales.Opportunity")),
                List.of(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE));
        HandoffSettings handoff = new HandoffSettings(
                List.of(new HandoffRule.At(FieldPath.parse("marketing.contacts." + HANDED_OVER))),
                attributes.stream()
                        .map(field -> new AttributeRule(
                                field, FieldPath.parse("marketing.contacts." + field), List.of(), Map.of(), false))
                        .toList(),
                1,
                ZoneId.of("UTC"),
                List.of(),
                Map.of(),
                Optional.empty(),
                LeadDefinition.NONE);
        List<Landing> landings = landings(attributes);
        CrmViews.create(session, landings.stream().map(Landing::target).toList());
        Ledger.defineMacros(session);
        landings.forEach(landing -> landing.run(session, data));
        history(session, data);
        Linker.link(session, link);
        Ledger.rebuild(session, link, handoff);
    }

    private static List<Landing> landings(List<String> attributes) {
        String[] contact = Stream.concat(Stream.of(HANDED_OVER), attributes.stream()).toArray(String[]::new);
        return List.of(
                landing("marketing.contacts", RecordKind.PERSON, Map.of(FieldRole.EMAIL, "email"), contact),
                landing(
                        "sales.Lead",
                        RecordKind.PERSON,
                        Map.of(
                                FieldRole.EMAIL, "Email",
                                FieldRole.CONVERTED_PERSON, "ConvertedContactId",
                                FieldRole.CONVERTED_DEAL, "ConvertedOpportunityId")),
                landing("sales.Contact", RecordKind.PERSON, Map.of(FieldRole.EMAIL, "Email")),
                landing(
                        "sales.Opportunity",
                        RecordKind.DEAL,
                        Map.of(
                                FieldRole.STAGE, "StageName",
                                FieldRole.AMOUNT, "Amount",
                                FieldRole.CLOSE_DATE, "CloseDate")),
                landing(
                        "sales.OpportunityStage",
                        RecordKind.DEAL_STAGE,
                        Map.of(FieldRole.STAGE, "ApiName", FieldRole.IS_CLOSED, "IsClosed", FieldRole.IS_WON, "IsWon")),
                landing(
                        "sales.OpportunityContactRole",
                        RecordKind.DEAL_PERSON,
                        Map.of(
                                FieldRole.DEAL, "OpportunityId",
                                FieldRole.PERSON, "ContactId",
                                FieldRole.IS_PRIMARY, "IsPrimary")));
    }

    private static Landing landing(String name, RecordKind kind, Map<FieldRole, String> roles, String... fields) {
        return new Landing(new PollTarget(ObjectName.parse(name), kind, roles, List.of(fields), List.of()));
    }

    private static void history(Session session, Path data) {
        session.execute("insert into field_version select 'marketing', objectType, id, property, cast(\"timestamp\" as timestamptz)::timestamp,"
                + " coalesce(value, ''), 'property_history', now()::timestamp, null from " + csv(data, "history"));
        session.execute("insert into field_version select 'sales', 'Opportunity', OpportunityId, 'StageName', cast(CreatedDate as timestamptz)::timestamp,"
                + " StageName, 'stage_history', now()::timestamp, null from " + csv(data, "OpportunityHistory"));
    }

    // Each file lies in the folder of its CRM, whose name is nobody's business here.
    private static String csv(Path data, String file) {
        return "read_csv(" + Sql.literal(data + "/*/" + file + ".csv") + ", header = true, all_varchar = true)";
    }

    private record Landing(PollTarget target) {

        void run(Session session, Path data) {
            boolean upper = target.name().connection().equals("sales");
            String created = upper ? "CreatedDate" : "createdAt";
            String email = target.field(FieldRole.EMAIL).map(Sql::quoted).orElse("null");
            String dated = target.kind() == RecordKind.DEAL_STAGE ? "'2000-01-01'" : created;
            String fields = String.join(", ", target.requested().stream().map(Sql::quoted).toList());
            session.execute("insert into crm." + Sql.quoted(target.name().toString())
                    + " (_id, _created_at, _modified_at, _observed_at, _unique_key, " + fields + ") select id, cast(" + dated
                    + " as timestamptz)::timestamp, now()::timestamp, now()::timestamp, lower(trim(" + email + ")), " + fields
                    + " from " + csv(data, target.name().object()));
        }
    }
}
