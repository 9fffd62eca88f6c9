package io.tasuki.run;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.handoff.PastLedger;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionRequest;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;

/// Conversion as it is known now, or as it was known at an earlier moment.
final class Conversions {

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    Conversions(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    /// From the ledger as it stands.
    ConversionReport present(ConversionQuery query) {
        return store.read(session -> Conversion.measure(
                session, request(query, StatusReader.standing(query.asOf(), session, time))));
    }

    /// From a ledger that is made again from what was known then; the store's own stays as it is.
    ConversionReport known(ConversionQuery query, Instant knownAt) {
        ConversionRequest request = request(query, query.asOf().orElse(knownAt));
        return new PastLedger(configuration.polls(), configuration.links(), configuration.handoffs())
                .ask(store, knownAt, session -> Conversion.measure(session, request)
                        .known(knownAt, Ledger.fingerprint(session, request.asOf(), request.zone())));
    }

    private ConversionRequest request(ConversionQuery query, Instant asOf) {
        return new ConversionRequest(
                query.horizon().orElse(configuration.conversionHorizon()).days(),
                asOf,
                query.since(),
                query.until(),
                query.attributes(),
                configuration.zone(),
                configuration.handoffs().attributes());
    }
}
