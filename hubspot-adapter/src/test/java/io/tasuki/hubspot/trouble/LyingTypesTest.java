package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.sandbox.data.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 10: a property that is declared a number holds whatever was put there before it was one.
class LyingTypesTest {

    private static final List<String> AMOUNTS = List.of("12.50", "a;b", "", "1e999999999", " 7 ");

    @Test
    void convertingByTheDeclaredTypeBreaksOnOneValue() {
        try (SandboxPortal portal = new SandboxPortal(List.of(deals()));
                NaiveClient naive = new NaiveClient(portal)) {
            List<String> told = naive.get("/crm/objects/2026-09/deals?properties=amount")
                    .json()
                    .path("results")
                    .findValuesAsText("amount");

            assertThat(naive.get("/crm/properties/2026-09/deals/amount")
                            .json()
                            .path("type")
                            .asText())
                    .isEqualTo("number");
            assertThatThrownBy(() -> told.forEach(BigDecimal::new)).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void valuesAreKeptAsTheTextTheyAre() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(List.of(deals()));
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "deals", "amount").poll();

            assertThat(reading.told.rows)
                    .extracting(CrmRow::values)
                    .containsExactlyElementsOf(AMOUNTS.stream().map(List::of).toList());
        }
    }

    private static Table deals() {
        String at = SandboxPortal.START.toString();
        return Table.of(
                "deals",
                SandboxPortal.columns("amount"),
                AMOUNTS.stream()
                        .map(amount -> List.of(Integer.toString(AMOUNTS.indexOf(amount) + 1), at, at, "false", amount))
                        .toList());
    }
}
