package io.tasuki.run;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.fake.FakeFault;
import io.tasuki.model.RecordAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What can be wrong with an installation: how it comes about, which check finds it, and what its remedy names.
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
enum Fault {
    CRM_DOES_NOT_ANSWER("connection", "credentials", ward -> {}, ward -> ward.platform.dress("sales", WardPlatform.Dress::mute)),
    OBJECT_HIDDEN_FROM_USER("scopes", "read DealPerson", ward -> {}, ward -> ward.sales.deny("DealPerson", true)),
    OBJECT_WITHOUT_RECORDS(
            "empty_object", "deals.from", ward -> ward.says("deals", "{from: [sales.Deal, marketing.Deal]}"), ward -> {}),
    READ_FIELD_MISSING(
            "read_fields",
            "correct the field's name",
            ward -> ward.says("leads", "{from: marketing.Person, attributes: {origin: marketing.Person.orign}}"),
            ward -> {}),
    OWN_FIELD_MISSING_AND_NOT_CREATED("fields", "doctor --fix", ward -> ward.says("create_fields", "false"), ward -> {}),
    OWN_FIELD_MAY_NOT_BE_WRITTEN(
            "fields",
            "right to edit",
            ward -> {},
            ward -> ward.shows("marketing", new FieldSchema("own_stage", "x", FieldType.TEXT, false))),
    OWN_FIELD_OF_ANOTHER_TYPE(
            "fields",
            "delete or rename",
            ward -> {},
            ward -> ward.shows("marketing", new FieldSchema("own_outcome", "x", FieldType.NUMBER, true))),
    OWN_FIELD_LACKS_A_VALUE(
            "fields",
            "add these values",
            ward -> {},
            ward -> ward.shows("marketing", new FieldSchema("own_outcome", "x", FieldType.CHOICE, true, List.of("won", "lost")))),
    LENT_FIELD_MISSING(
            "fields",
            "correct its name",
            ward -> ward.says("write_back", "{marketing.Person: [{field: result, value: outcome, rule: always}]}"),
            ward -> {}),
    CONNECTOR_COPIES_OUR_FIELD(
            "mirrored_field", "connector's field mappings", ward -> ward.sales.addField("Person", "OWN_outcome__c"), ward -> {}),
    ATTRIBUTE_WITHOUT_HISTORY(
            "history",
            "value: current",
            ward -> ward.says("leads", "{from: marketing.Person, attributes: {company: marketing.Company.name}}"),
            ward -> {}),
    RETURNS_WITHOUT_HISTORY("history", "field with history", ward -> ward.platform.forgetHistory(), ward -> {}),
    MACHINE_CLOCK_WRONG("clock", "machine's clock", ward -> {}, ward -> ward.time.advance(Duration.ofHours(1))),
    CRM_CLOCKS_APART(
            "clock_skew",
            "Date of their replies",
            ward -> {},
            ward -> ward.platform.dress("sales", dress -> dress.ahead(Duration.ofMinutes(20)))),
    BUDGET_NEARLY_SPENT("budget", "larger allowance", ward -> {}, ward -> ward.allows("sales", 10_000, 1_500)),
    BUDGET_TOO_SMALL_FOR_SCHEDULE("budget", "less often", ward -> {}, ward -> ward.allows("sales", 100, 90)),
    SCHEDULE_UNREADABLE("schedule", "*/15", ward -> ward.says("schedule", "\"every quarter\""), ward -> {}),
    SCHEDULE_NEVER_DUE("schedule", "*/15", ward -> ward.says("schedule", "\"0 0 30 2 *\""), ward -> {}),
    SCHEDULE_TOO_OFTEN("schedule", "every 15 minutes", ward -> ward.says("schedule", "\"* * * * *\""), ward -> {}),
    STOP_FILE_LEFT("guards", "delete it", ward -> {}, ward -> make(ward, "STOP")),
    ERASED_KEY_LOST("erased_people", "--forget-erased", ward -> {}, Fault::loseKey),
    RUN_LEFT_SOMETHING("runs", "tasuki sync", ward -> ward.sales.fault(FakeFault.UNREADABLE, 1), ward -> {}),
    RUNS_MISSED("runs", "tasuki serve", ward -> {}, ward -> ward.later(Duration.ofDays(3))),
    STAGE_WITHOUT_MEANING(
            "stages", "open, won or lost", ward -> ward.deal(ward.counterparts.get(15), Map.of("stage", "Pilot")), ward -> {}),
    NO_STAGE_IS_WON("stages", "closed and won", Fault::winNothing, ward -> {}),
    STATUS_WITHOUT_MEANING("statuses", "'returns'", Fault::goDormant, ward -> {}),
    MAPPED_VALUE_UNKNOWN(
            "mapped_values",
            "New, Working",
            ward -> {},
            ward -> ward.shows("sales", new FieldSchema("status", "x", FieldType.CHOICE, true, List.of("New", "Working")))),
    AMOUNT_IS_NO_NUMBER(
            "values", "correct the values", ward -> ward.sales.edit("Deal", ward.deals.getFirst(), Map.of("amount", "a lot")), ward -> {}),
    CLOSE_DATE_IS_NO_DATE(
            "values", "correct the values", ward -> ward.sales.edit("Deal", ward.deals.getLast(), Map.of("close_date", "spring")), ward -> {}),
    HANDOFF_IS_NO_DATE(
            "handoffs", "date field", ward -> ward.marketing.edit("Person", ward.leads.getLast(), Map.of("handed_over", "soon")), ward -> {}),
    HANDOFF_IN_THE_FUTURE(
            "handoffs",
            "correct the dates",
            ward -> ward.marketing.edit("Person", ward.leads.getLast(), Map.of("handed_over", "2027-01-19")),
            ward -> {}),
    NO_HANDOFF_AT_ALL("handoffs", "handoff.rules", ward -> ward.says("handoff", "{at: marketing.Person.town}"), ward -> {}),
    ATTRIBUTE_ALWAYS_BLANK(
            "attributes",
            "field that is filled",
            ward -> ward.says("leads", "{from: marketing.Person, attributes: {town: marketing.Person.town}}"),
            ward -> {}),
    BAND_OF_NO_NUMBER(
            "attributes", "'map'", ward -> ward.marketing.edit("Person", ward.leads.getFirst(), Map.of("size", "many")), ward -> {}),
    WIN_WITHOUT_RATE(
            "money", "'rates'", ward -> ward.sales.edit("Deal", ward.deals.getFirst(), Map.of("currency", "USD")), ward -> {}),
    CURRENCIES_NOT_ADDED("money", "reporting_currency", Fault::mixCurrencies, ward -> {}),
    WINS_WITHOUT_AMOUNT("money", "fill the amount", Fault::winForNothing, ward -> {}),
    LEADS_AMBIGUOUS("ambiguous", "tasuki explain", Fault::duplicate, ward -> {}),
    NOBODY_MATCHED(
            "matches",
            "e-mail addresses",
            ward -> ward.counterparts.forEach(person -> ward.sales.edit("Person", person, Map.of("email", person + "@elsewhere.example"))),
            ward -> {}),
    DEALS_NAME_NOBODY("coverage", "name the people of each deal", Fault::sellToNobody, ward -> {}),
    WRITES_REFUSED(
            "refused_writes", "tasuki retry", ward -> ward.platform.dress("marketing", WardPlatform.Dress::closed), ward -> {}),
    SOMEBODY_WRITES_OUR_FIELD("overwritten_fields", "who writes it", ward -> {}, Fault::overwrite);

    final String check;
    final String remedy;
    final Consumer<Ward> before;
    final Consumer<Ward> after;

    /// @param before what is done ahead of the first sync
    /// @param after what is done behind it
    Fault(String check, String remedy, Consumer<Ward> before, Consumer<Ward> after) {
        this.check = check;
        this.remedy = remedy;
        this.before = before;
        this.after = after;
    }

    private static void make(Ward ward, String name) {
        try {
            Files.writeString(ward.file(name), "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void loseKey(Ward ward) {
        try (Tasuki tasuki = ward.open()) {
            tasuki.erase(RecordAddress.parse("marketing.Person/" + ward.leads.getLast()), false);
            Files.delete(ward.file("tasuki.duckdb.key"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void winNothing(Ward ward) {
        ward.sales.ids("Stage").stream()
                .filter(stage -> "Won".equals(ward.sales.stored("Stage", stage).get("name")))
                .forEach(stage -> ward.sales.edit("Stage", stage, Map.of("won", "false")));
    }

    private static void goDormant(Ward ward) {
        ward.later(Duration.ofDays(1));
        ward.counterparts.subList(14, 20).forEach(person -> ward.sales.edit("Person", person, Map.of("status", "休眠")));
    }

    private static void mixCurrencies(Ward ward) {
        ward.saysNothingOf("reporting_currency");
        ward.sales.edit("Deal", ward.deals.getFirst(), Map.of("currency", "USD"));
    }

    private static void winForNothing(Ward ward) {
        ward.counterparts.subList(12, 18)
                .forEach(person -> ward.deal(person, Map.of("stage", "Won", "close_date", "2026-03-01")));
    }

    private static void duplicate(Ward ward) {
        for (int i = 0; i < 6; i++) {
            ward.sales.create("Person", Map.of("email", "p" + i + "@example.com", "status", "New"));
        }
    }

    private static void sellToNobody(Ward ward) {
        for (int i = 0; i < 30; i++) {
            ward.sales.create("Deal", Map.of("stage", "Meeting", "amount", "1"));
        }
    }

    private static void overwrite(Ward ward) {
        ward.leads.subList(0, 8).forEach(person -> ward.marketing.edit("Person", person, Map.of("own_outcome", "returned")));
        ward.later(Duration.ofHours(1));
        ward.sync();
    }
}
