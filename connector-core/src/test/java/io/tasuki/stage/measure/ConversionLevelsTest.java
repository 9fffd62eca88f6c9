package io.tasuki.stage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.Condition;
import io.tasuki.stage.handoff.Criterion;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.handoff.ValueKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// By what rates are broken down, and how levels are called.
class ConversionLevelsTest {

    private final CountedHandoffs handoffs = new CountedHandoffs();

    @AfterEach
    void close() {
        handoffs.close();
    }

    @Test
    void aBlankValueHasAName() {
        handoffs.open(1, "2026-03-01", "");

        assertThat(CountedHandoffs.levels(handoffs.measure(OptionalInt.empty()))).containsExactly("(blank) 1 0 0 1 0");
    }

    @Test
    void levelsStandInCodePointOrder() {
        List<String> values = List.of("b", "B", "", "é", "日本", "𠮟", "ハ");
        for (int i = 0; i < values.size(); i++) {
            handoffs.open(i, "2026-03-01", values.get(i));
        }

        assertThat(handoffs.measure(OptionalInt.empty()).attributes().getFirst().levels())
                .extracting(ConversionReport.Level::value)
                .containsExactly("(blank)", "B", "b", "é", "ハ", "日本", "𠮟");
    }

    @Test
    void anyNumberOfAttributesIsCountedEachForItself() {
        handoffs.won(1, "2026-03-01", "2026-03-05", "web");
        handoffs.lost(2, "2026-03-01", "2026-03-05", "mail");
        Rooms rooms = new Rooms();
        for (int i = 10; i < 33; i++) {
            rooms.attribute("a" + i, i % 2 == 0 ? "marketing.contacts.origin" : "marketing.contacts.nothing");
        }
        rooms.walk(handoffs.world);

        ConversionReport report = handoffs.ask(CountedHandoffs.request("UTC"));

        assertThat(report.attributes()).hasSize(23);
        for (int i = 0; i < 23; i += 2) {
            ConversionReport.Attribute origin = report.attributes().get(i);
            assertThat(CountedHandoffs.levels(origin)).as(origin.attribute()).containsExactly("mail 1 0 1 0 0", "web 1 1 0 0 0");
            assertThat(origin.levels()).extracting(ConversionReport.Level::medianDaysToWin).containsExactly(null, 4.0);
        }
        for (int i = 1; i < 23; i += 2) {
            assertThat(CountedHandoffs.levels(report.attributes().get(i))).containsExactly("(blank) 2 1 1 0 0");
        }
    }

    @Test
    void anAttributeNobodyConfiguredIsRefusedByName() {
        handoffs.open(1, "2026-03-01", "web");
        handoffs.walk("UTC");

        assertThatThrownBy(() -> handoffs.ask(new ConversionRequest(
                        OptionalInt.empty(), CountedHandoffs.NOW, Optional.empty(), Optional.empty(), List.of("colour"), ZoneId.of("UTC"))))
                .hasMessage("no attribute colour; there are: origin, handoff_weekday, handoff_month, handoff_owner");
    }

    @Test
    void ratesAreToldByTheVersionAndVerdictOfTheDefinitionAndByCriterion() {
        handoffs.won(1, "2026-02-20", "2026-03-05", "web");
        handoffs.won(2, "2026-03-01", "2026-03-05", "web");
        handoffs.lost(3, "2026-03-01", "2026-03-05", "");
        Condition filled = new Condition.Filled(List.of(FieldPath.parse("marketing.contacts.origin")), ValueKind.ANY);
        Criterion origin = new Criterion("origin_known", "an origin", filled);
        Criterion visit = new Criterion("visit", "a visit", new Condition.Activity(List.of(ObjectName.parse("sales.Visit"))));
        new Rooms()
                .attribute("origin", "marketing.contacts.origin")
                .agreed(new Version("1", Optional.of(LocalDate.parse("2026-03-01")), Optional.empty(), List.of(visit)))
                .agreed(new Version("2", Optional.empty(), Optional.empty(), List.of(origin)))
                .walk(handoffs.world);

        ConversionReport all = handoffs.ask(CountedHandoffs.request("UTC"));
        ConversionReport one = handoffs.ask(CountedHandoffs.request("UTC", "criterion:origin_known"));

        assertThat(all.attributes()).extracting(ConversionReport.Attribute::attribute)
                .containsExactly("origin", "definition", "criterion:origin_known", "criterion:visit");
        assertThat(all.attributes()).extracting(CountedHandoffs::levels)
                .contains(List.of("1: missed 1 1 0 0 0", "2: met 1 1 0 0 0", "2: missed 1 0 1 0 0"), List.of("missing 1 1 0 0 0"));
        assertThat(CountedHandoffs.levels(one)).containsExactly("met 1 1 0 0 0", "missing 1 0 1 0 0");
    }

    @Test
    void aHandoffThatNoVersionFitsHasABlankVerdict() {
        handoffs.open(1, "2026-03-01", "fair");
        Segment web = new Segment(List.of(FieldPath.parse("marketing.contacts.origin")), Set.of("web"));
        Condition visit = new Condition.Activity(List.of(ObjectName.parse("sales.Visit")));
        new Rooms()
                .agreed(new Version("web", Optional.empty(), Optional.of(web), List.of(new Criterion("visit", "visit", visit))))
                .walk(handoffs.world);

        assertThat(CountedHandoffs.levels(handoffs.ask(CountedHandoffs.request("UTC", "definition")))).containsExactly("(blank) 1 0 0 1 0");
    }

    @Test
    void theWeekdayOfTheHandoffIsToldWhenItIsAskedFor() {
        handoffs.world.put("marketing.contacts/1", "handed_over=2026-03-01T16:00:00Z");
        handoffs.world.put("marketing.contacts/2", "handed_over=2026-03-07T16:00:00Z");
        handoffs.walk("Asia/Tokyo");

        assertThat(handoffs.ask(CountedHandoffs.request("UTC", "handoff_weekday")).attributes()).extracting(CountedHandoffs::levels)
                .containsExactly(List.of("5 1 0 0 1 0", "6 1 0 0 1 0"));
        assertThat(CountedHandoffs.levels(handoffs.ask(CountedHandoffs.request("Asia/Tokyo", "handoff_weekday")))).containsExactly("0 1 0 0 1 0", "6 1 0 0 1 0");
        assertThat(handoffs.ask(CountedHandoffs.request("UTC")).attributes()).extracting(ConversionReport.Attribute::attribute).containsExactly("origin");
    }
}
