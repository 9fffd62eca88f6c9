package io.tasuki.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
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
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The corridor from landed tables to rates on the two reference worlds, against the reference numbers.
class ReferenceWorldTest {

    private static final List<String> PLANTED = List.of(
            "lead_source", "employee_band", "campaign", "industry", "region", "job_level", "product_interest", "form_type",
            "country", "agency");
    private static final String HANDED_OVER = "hs_lifecyclestage_salesqualifiedlead_date";

    @Test
    void eightThousandRealLeadsConvertAsTheReferenceSays() throws IOException {
        ConversionReport report =
                measure("crm-olist", List.of("origin", "landing_page_id"), OptionalInt.empty(), "2018-12-31T23:59:59Z");
        JsonNode expected = reference("10_olist").path("by_origin_all");

        assertThat(report.overall().handoffs()).isEqualTo(8000);
        assertThat(report.overall().won()).isEqualTo(842);
        ConversionReport.Attribute origin = report.attributes().getLast();
        assertThat(origin.attribute()).isEqualTo("origin");
        fitted(origin, expected.path("mle"));
        assertThat(origin.levels()).hasSize(expected.path("levels").size());
        for (int i = 0; i < origin.levels().size(); i++) {
            JsonNode level = expected.path("levels").path(i);
            same(origin.levels().get(i), level.path("level").asText(), level);
        }
    }

    @Test
    void aPlantedWorldConvertsAsTheReferenceSays() throws IOException {
        ConversionReport report =
                measure("crm-planted-seed11", PLANTED, OptionalInt.of(180), "2025-09-30T23:59:59Z");
        JsonNode expected = reference("71_planted_seed11").path("by");

        assertThat(report.overall().handoffs()).isEqualTo(4654);
        assertThat(report.overall().won()).isEqualTo(1089);
        assertThat(report.attributes()).hasSize(PLANTED.size());
        for (ConversionReport.Attribute attribute : report.attributes()) {
            JsonNode wanted = expected.path(attribute.attribute());
            fitted(attribute, wanted);
            assertThat(attribute.levels()).hasSize(wanted.path("levels").size());
            for (ConversionReport.Level level : attribute.levels()) {
                same(level, level.value(), wanted.path("levels").path(level.value()));
            }
        }
    }

    private static void fitted(ConversionReport.Attribute attribute, JsonNode expected) {
        BetaPrior prior = Objects.requireNonNull(attribute.prior());
        assertThat(prior.alpha()).as(attribute.attribute()).isCloseTo(expected.path("alpha").asDouble(), Percentage.withPercentage(0.01));
        assertThat(prior.beta()).as(attribute.attribute()).isCloseTo(expected.path("beta").asDouble(), Percentage.withPercentage(0.01));
    }

    private static void same(ConversionReport.Level level, String value, JsonNode expected) {
        assertThat(level.value()).isEqualTo(value);
        assertThat(level.handoffs()).as(value).isEqualTo(expected.path("n").asLong(-1));
        assertThat(level.won()).as(value).isEqualTo(expected.path("won").asLong(-1));
        close(level.wilson().lo(), expected.path("wilson").path(0));
        close(level.wilson().hi(), expected.path("wilson").path(1));
        close(level.shrunk().mean(), expected.path("eb").path("mean"));
        close(level.shrunk().interval().lo(), expected.path("eb").path("lo"));
        close(level.shrunk().interval().hi(), expected.path("eb").path("hi"));
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-6));
    }

    private static ConversionReport measure(String name, List<String> attributes, OptionalInt horizon, String asOf)
            throws IOException {
        Path data = folder().resolve("data").resolve(name);
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
        ConversionRequest request = new ConversionRequest(
                horizon, Instant.parse(asOf), Optional.empty(), Optional.empty(), List.of(), ZoneId.of("UTC"));
        List<Landing> landings = landings(attributes);
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            return store.write(session -> {
                CrmViews.create(session, landings.stream().map(Landing::target).toList());
                landings.forEach(landing -> landing.run(session, data));
                history(session, data);
                Linker.link(session, link);
                Ledger.rebuild(session, link, handoff);
                return Conversion.measure(session, request);
            });
        }
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

    private static JsonNode reference(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder().resolve("reference/results/" + name + ".json").toFile());
    }

    private static Path folder() {
        String folder = System.getenv("TASUKI_DATA");
        assumeTrue(folder != null && Files.isDirectory(Path.of(folder, "data")), "data absent");
        return Path.of(folder);
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
