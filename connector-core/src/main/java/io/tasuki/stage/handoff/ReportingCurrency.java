package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The currency that won amounts are told in.
///
/// @param code ISO 4217
/// @param rates what one unit of another currency is worth in it, from each of these days on; before the first there is
/// no rate
public record ReportingCurrency(String code, Map<String, SortedMap<LocalDate, BigDecimal>> rates) {

    public ReportingCurrency {
        TreeMap<String, SortedMap<LocalDate, BigDecimal>> inOrder = new TreeMap<>(rates);
        inOrder.replaceAll((currency, dated) -> Collections.unmodifiableSortedMap(new TreeMap<>(dated)));
        rates = Collections.unmodifiableMap(inOrder);
    }

    /// Notes it for the questions asked of the ledger later.
    static void write(Session session, Optional<ReportingCurrency> currency) {
        session.execute("insert into ledger_setting values (?)", currency.map(ReportingCurrency::code).orElse(null));
        currency.ifPresent(known -> known.writeRates(session));
    }

    private void writeRates(Session session) {
        rates.forEach((currency, dated) -> dated.forEach((since, rate) -> session.execute(
                "insert into exchange_rate values (?, cast(? as date), cast(? as decimal(38, 12)))",
                currency,
                since.toString(),
                rate.toPlainString())));
    }
}
