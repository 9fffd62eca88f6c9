package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.FieldRole;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.ReportingCurrency;
import io.tasuki.stage.handoff.ReturnReason;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.link.MatchRule;
import io.tasuki.stage.plan.WrittenField;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.PromiseSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String WHOLE =
            """
            store: ./data/loop.duckdb
            memory_limit: 300MB
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}", page_size: 7}
            leads:
              from: marketing.people
              match: [crm_ids, email]
              attributes:
                origin: marketing.people.origin
                employees: {field: marketing.firms.size, bands: [10, 50]}
                industry: {field: marketing.people.industry, map: {"IT": software}, value: current}
            handoff:
              at: marketing.people.sql_date
            returns:
              sales.Buyer.Status: {Unqualified: not_a_fit}
            deals:
              from: sales.Deal
              link: [conversion, contact_role]
              grace_days: 2
            conversion: {horizon_days: 90}
            write_back:
              marketing.people: [outcome, won_amount]
            sla: {first_contact: {within: 1 business day}}
            schedule: "0 * * * *"
            """;

    private static final String SHORT =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people}
            handoff: {at: marketing.people.sql_date}
            deals: {from: sales.Deal}
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyReachesTheStageItIsFor() {
        Configuration read = read(WHOLE);

        assertThat(read.store()).isEqualTo(folder.resolve("data/loop.duckdb"));
        assertThat(read.engine().memoryLimit()).isEqualTo("300MB");
        assertThat(read.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(read.connection("sales").settings().get("page_size", "")).isEqualTo("7");
        assertThat(read.connection("marketing").settings().require("token")).isEqualTo("n-secret");
        assertThat(read.links().from()).containsExactly(ObjectName.parse("marketing.people"));
        assertThat(read.links().deals()).containsExactly(ObjectName.parse("sales.Deal"));
        assertThat(read.links().links()).containsExactly(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE);
        assertThat(read.handoffs().rules()).containsExactly(new HandoffRule.At(FieldPath.parse("marketing.people.sql_date")));
        assertThat(read.handoffs().attributes())
                .containsExactly(
                        new AttributeRule("origin", FieldPath.parse("marketing.people.origin"), List.of(), Map.of(), false),
                        new AttributeRule("employees", FieldPath.parse("marketing.firms.size"), List.of(new BigDecimal(10), new BigDecimal(50)), Map.of(), false),
                        new AttributeRule("industry", FieldPath.parse("marketing.people.industry"), List.of(), Map.of("IT", "software"), true));
        assertThat(read.handoffs().graceDays()).isEqualTo(2);
        assertThat(read.handoffs().signs())
                .containsExactly(new SignRule.Returned(FieldPath.parse("sales.Buyer.Status"), Map.of("Unqualified", new ReturnReason.Code("not_a_fit"))));
        assertThat(read.handoffs().reportingCurrency()).contains(new ReportingCurrency("JPY", Map.of()));
        assertThat(read.writeBack().fields()).containsExactly(Map.entry(ObjectName.parse("marketing.people"), List.of(new WrittenField.Own("outcome"), new WrittenField.Own("won_amount"))));
        assertThat(read.conversionHorizon()).hasToString("90");
        assertThat(read.promises().limits()).containsExactly(Map.entry(Promise.FIRST_CONTACT, new TimeLimit.BusinessDays(1)));
        assertThat(read.schedule()).isEqualTo("0 * * * *");
    }

    @Test
    void whatIsLeftOutHasASafeDefault() {
        Configuration read = read(SHORT);

        assertThat(read.store()).isEqualTo(folder.resolve("tasuki.duckdb"));
        assertThat(read.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(read.connection("sales").settings().get("page_size", "")).isEqualTo("100");
        assertThat(read.links().match()).containsExactly(MatchRule.CRM_IDS, MatchRule.EMAIL);
        assertThat(read.links().links()).containsExactly(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION);
        assertThat(read.handoffs().graceDays()).isEqualTo(1);
        assertThat(read.handoffs().reportingCurrency()).isEmpty();
        assertThat(read.writeBack().fields()).isEmpty();
        assertThat(read.writeBack().createFields()).isTrue();
        assertThat(read.guards().dryRun()).isFalse();
        assertThat(read.guards().maximumChanges()).isEmpty();
        assertThat(read.conversionHorizon()).hasToString("180");
        assertThat(read.score()).isEqualTo(new ScoreSettings(180, "weekly", "automatic", List.of(), Map.of()));
        assertThat(read.schedule()).isEqualTo("*/15 * * * *");
    }

    @Test
    void onlyWhatTheRestNeedsIsPolled() {
        List<PollTarget> polls = read(WHOLE).polls();

        assertThat(polls).extracting(target -> target.name().toString())
                .containsExactly("marketing.people", "marketing.firms", "sales.Buyer", "sales.Visitor", "sales.Deal", "sales.Call", "sales.DealLog", "sales.Step");
        assertThat(read(WHOLE.replaceAll("sla:.*", "")).polls())
                .as("activities tell whether a promise was kept")
                .extracting(target -> target.name().toString())
                .doesNotContain("sales.Call");
        assertThat(target(polls, "marketing.people").fields()).containsExactly("origin", "industry", "sql_date");
        assertThat(target(polls, "marketing.people").historyFields()).containsExactly("origin", "industry", "sql_date");
        assertThat(target(polls, "sales.Buyer").fields()).containsExactly("Status");
        assertThat(target(polls, "sales.Buyer").historyFields()).isEmpty();
        assertThat(target(polls, "sales.DealLog").historyFields()).containsExactly("Step");
    }

    @Test
    void promisesKnowWhoHasALeadAndWhereSalesSaysThatItCheckedIt() {
        Configuration read = read(SHORT + """
                sales_fills: [sales.Buyer]
                sla: {information_checked: {within: 2 business days}}
                """);
        PromiseSettings promises = read.promises();

        assertThat(promises.limits()).containsExactly(Map.entry(Promise.INFORMATION_CHECKED, new TimeLimit.BusinessDays(2)));
        assertThat(promises.checks()).extracting(FieldPath::object).containsExactly(ObjectName.parse("sales.Buyer"));
        assertThat(promises.owners()).isEqualTo(read.handoffs().ownersAsked(read.links().deals()));
    }

    @Test
    void aCheckThatNothingWouldTellIsAMistake() {
        assertThat(problems(SHORT + "sla: {information_checked: {within: 1 business day}}\n"))
                .singleElement()
                .asString()
                .contains("sla.information_checked", "needs a field that says so", "sales_fills: [sales.Lead]");
    }

    @Test
    void whatHandoffsAndReturnsRestOnOutlastsARemovedRecord() {
        List<PollTarget> polls = read(WHOLE).polls();

        assertThat(target(polls, "marketing.people").outlasting()).containsExactly("sql_date");
        assertThat(target(polls, "sales.Buyer").outlasting()).containsExactly("Status");
    }

    @Test
    void anAttributeMayAskSeveralFieldsOrTheLineItems() {
        HandoffSettings handoffs = read(SHORT.replace(
                        "leads: {from: marketing.people}",
                        """
                        leads:
                          from: marketing.people
                          attributes:
                            region: [sales.Buyer.Region, marketing.people.region]
                            size: {field: [marketing.firms.size, marketing.people.size], value: current, confirmed: true}
                            product: {field: sales.Sold.Code, confirmed: false}"""))
                .handoffs();

        assertThat(handoffs.attributes()).filteredOn(AttributeRule::confirmed).extracting(AttributeRule::name).containsExactly("size");
        assertThat(handoffs.attributes())
                .extracting(rule -> rule.name() + " " + rule.fields() + " " + rule.source())
                .containsExactly(
                        "region [sales.Buyer.Region, marketing.people.region] AT_HANDOFF",
                        "size [marketing.firms.size, marketing.people.size] CURRENT",
                        "product [sales.Sold.Code] LINE_ITEMS");
    }

    @Test
    void lineItemsArePolledWhereAnAttributeNamesThem() {
        String sold = SHORT.replace("leads: {from: marketing.people}", "leads: {from: marketing.people, attributes: {product: sales.Sold.Code}}");

        assertThat(target(read(sold).polls(), "sales.Sold").fields()).containsExactly("Code");
        assertThat(read(SHORT).polls()).extracting(target -> target.name().toString()).doesNotContain("sales.Sold");
    }

    @Test
    void oneAttributeDoesNotAskTheLeadAndTheLineItems() {
        assertThat(problems(SHORT.replace(
                        "leads: {from: marketing.people}",
                        "leads: {from: marketing.people, attributes: {product: [sales.Sold.Code, marketing.people.product]}}")))
                .containsExactly("tasuki.yaml:4: leads.attributes.product asks the lead and the line items of its deals; "
                        + "make an attribute of each");
    }

    @Test
    void ratesAreReadByDay() {
        Configuration read = read(SHORT + "reporting_currency: JPY\nrates: {USD: {\"2026-01-01\": 152, \"2025-10-01\": 148.5}}\n");

        assertThat(read.handoffs().reportingCurrency())
                .contains(new ReportingCurrency(
                        "JPY",
                        Map.of(
                                "USD",
                                new TreeMap<>(Map.of(
                                        LocalDate.parse("2025-10-01"), new BigDecimal("148.5"),
                                        LocalDate.parse("2026-01-01"), new BigDecimal("152"))))));
    }

    @Test
    void aRateThatCannotBeMeantIsAnError() {
        assertThat(problems(SHORT + "rates: {USD: {\"2026-01-01\": 152}}\n"))
                .containsExactly("tasuki.yaml:1: reporting_currency is missing, and rates are given; say what the rates are told in");
        assertThat(problems(SHORT
                        + "reporting_currency: JPY\nrates: {JPY: {\"2026-01-01\": 1}, usd: {}, USD: {soon: 1, \"2026-01-01\": 0}}\n"))
                .containsExactly(
                        "tasuki.yaml:8: rates.JPY is the reporting currency, which needs no rate; remove it",
                        "tasuki.yaml:8: rates.usd 'usd' is not a currency code; write an ISO 4217 code such as USD",
                        "tasuki.yaml:8: rates.USD.soon 'soon' is not a day; write the day a rate begins on, such as 2026-01-01",
                        "tasuki.yaml:8: rates.USD.2026-01-01 '0' is not a rate; write what one unit is worth, such as 148.5");
    }

    @Test
    void aCurrentAttributeHasItsHistoryReadByWhichItIsJudged() {
        assertThat(target(read(WHOLE).polls(), "marketing.people").historyFields()).contains("industry");
    }

    @Test
    void aFieldOfDealsMaySayWhyOneWasLost() {
        PollTarget deals = target(
                read(WHOLE.replace("grace_days: 2", "lost_reason: sales.Deal.Why")).polls(), "sales.Deal");

        assertThat(deals.field(FieldRole.LOST_REASON)).contains("Why");
        assertThat(deals.fields()).containsExactly("Why");
    }

    @Test
    void aChangeLogIsReadWhereItKeepsAFieldThatIsNeeded() {
        String alike = SHORT.replace("north", "south").replace("marketing.people", "marketing.Buyer");

        assertThat(polled(alike.replace(".sql_date", ".Step"))).contains("marketing.DealLog");
        assertThat(polled(alike)).contains("sales.DealLog").doesNotContain("marketing.DealLog");
    }

    private List<String> polled(String yaml) {
        return read(yaml).polls().stream().map(target -> target.name().toString()).toList();
    }

    @Test
    void whatIsSkippedIsNotPolled() {
        List<PollTarget> polls = read(SHORT + "poll: {skip: [marketing.firms, sales.Visitor]}\n").polls();

        assertThat(polls).extracting(target -> target.name().toString())
                .containsExactly("marketing.people", "sales.Buyer", "sales.Deal", "sales.DealLog", "sales.Step");
    }

    @Test
    void aMistypedKeyIsAnErrorThatSaysWhatWasMeant() {
        assertThat(problems(SHORT + "write_bak: {}\n"))
                .containsExactly("tasuki.yaml:7: write_bak is not a known key; did you mean 'write_back'?");
    }

    @Test
    void aSecretMayNotStandInTheFileAndIsNotRepeated() {
        assertThat(problems(SHORT.replace("\"${NORTH_TOKEN}\"", "abc-123")))
                .containsExactly("tasuki.yaml:2: connections.marketing.token is a secret and may not stand in the file; "
                        + "write \"${MARKETING_TOKEN}\" and set the environment variable MARKETING_TOKEN");
    }

    @Test
    void aMissingEnvironmentVariableIsNamed() {
        assertThat(problems(SHORT.replace("NORTH_TOKEN", "NOT_THERE")))
                .containsExactly("tasuki.yaml:2: connections.marketing.token needs the environment variable NOT_THERE, "
                        + "which is not set; set NOT_THERE and start again");
    }

    @Test
    void anUnknownAdapterListsThoseThatAreThere() {
        assertThat(problems(SHORT.replace("adapter: south", "adapter: west")))
                .containsExactly("tasuki.yaml:3: connections.sales.adapter 'west' is not an adapter that is installed; "
                        + "installed are: north, south; name one of them, or put the adapter's jar on the class path");
    }

    @Test
    void allProblemsAreToldAtOnceInTheFilesOrder() {
        String text =
                """
                time_zone: Tokio
                connections:
                  marketing: {adapter: north, token: "${NORTH_TOKEN}", page_sise: 3}
                leads:
                  from: [marketing.peple, sales.Buyer]
                  match: [emial]
                  attributes:
                    size: {field: marketing.firms.size, bands: [50, 10]}
                handoff: {at: marketing.people}
                write_back:
                  marketing.people: [outcome, wonamount]
                  marketing.firms: [outcome]
                sla: {first_contact: {within: soon}}
                memory_limit: plenty
                """;

        assertThat(problems(text))
                .containsExactly(
                        "tasuki.yaml:1: time_zone 'Tokio' is not a time zone; write a name such as Asia/Tokyo or UTC",
                        "tasuki.yaml:1: deals is missing; say which deals count, for instance 'deals: {from: connection.object}'",
                        "tasuki.yaml:3: connections.marketing.base_url is missing; add it: where it answers",
                        "tasuki.yaml:3: connections.marketing.page_sise is not a known key; did you mean 'page_size'?",
                        "tasuki.yaml:5: leads.from[0] marketing.peple is not an object this adapter knows; did you mean 'people'?",
                        "tasuki.yaml:5: leads.from[1] names the connection 'sales', which is not configured; known are: marketing",
                        "tasuki.yaml:6: leads.match[0] 'emial' is not one of its values; did you mean 'email'?",
                        "tasuki.yaml:8: leads.attributes.size the bands of attribute size do not ascend; write the bands from low to high",
                        "tasuki.yaml:9: handoff.at 'marketing.people' is not of the form connection.object.field; write it as connection.object.field",
                        "tasuki.yaml:11: write_back.marketing.people[1] 'wonamount' is not a field we write; did you mean 'won_amount'?",
                        "tasuki.yaml:12: write_back.marketing.firms marketing.firms is not an object of persons; known are: people",
                        "tasuki.yaml:13: sla.first_contact.within 'soon' is not a time to promise; write for instance '1 business day' or '7 days'",
                        "tasuki.yaml:14: memory_limit 'plenty' is not an amount of memory; write a number and MB or GB, for instance 1GB");
    }

    @Test
    void brokenYamlIsToldByItsLineWithoutQuotingIt() {
        assertThat(problems("store: a\nconnections: {token: \"s3cret\n"))
                .singleElement()
                .asString()
                .matches("tasuki\\.yaml:\\d: is not valid YAML from here on; check indentation, colons and quotes");
    }

    @Test
    void aFileThatIsNotThereIsToldWithTheRemedy() {
        ConfigurationException problem = catchThrowableOfType(
                ConfigurationException.class, () -> Configuration.load(folder.resolve("other.yaml"), Map.of(), List.of()));

        assertThat(problem).hasMessage("other.yaml:1: does not exist; run 'tasuki init' to make one, or name another with --config");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(problems(SHORT + "handoff: {at: marketing.people.other}\n"))
                .containsExactly("tasuki.yaml:7: handoff stands twice; keep one of them");
    }

    @Test
    void anotherTextHasAnotherFingerprint() {
        assertThat(read(SHORT).fingerprint()).isEqualTo(read(SHORT).fingerprint()).isNotEqualTo(read(WHOLE).fingerprint());
    }

    private static PollTarget target(List<PollTarget> polls, String name) {
        return polls.stream().filter(target -> target.name().toString().equals(name)).findFirst().orElseThrow();
    }

    private List<String> problems(String text) {
        return Optional.ofNullable(catchThrowableOfType(ConfigurationException.class, () -> read(text)))
                .orElseThrow(() -> new AssertionError("nothing was refused"))
                .problems()
                .stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    private Configuration read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text);
            List<CrmAdapterFactory> adapters = List.of(StubFactory.north(), StubFactory.south());
            return Configuration.load(file, Map.of("NORTH_TOKEN", "n-secret", "SOUTH_TOKEN", "s-secret"), adapters);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
