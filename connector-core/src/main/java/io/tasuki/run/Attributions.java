package io.tasuki.run;

import io.tasuki.attribution.Attribution;
import io.tasuki.attribution.AttributionReport;
import io.tasuki.attribution.AttributionRequest;
import io.tasuki.attribution.AttributionTables;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.export.table.TableFile;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.AttributionExport;
import io.tasuki.run.query.AttributionQuery;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.util.Locale;

/// Attribution, written into files.
final class Attributions {

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    Attributions(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    /// No file takes its name before all of them are written.
    AttributionExport export(AttributionQuery query) {
        return store.read(session -> {
            AttributionReport report = Attribution.work(session, request(query, session));
            try (TableFile rows = TableFile.write(session, AttributionTables.credits(query.span()), query.to())) {
                query.summary().ifPresent(target -> TableFile.whole(session, AttributionTables.summary(), target));
                rows.stand();
                return exported(query, rows.rows(), report);
            }
        });
    }

    private static AttributionExport exported(AttributionQuery query, long rows, AttributionReport report) {
        return new AttributionExport(
                query.to().file().toString(),
                query.to().format().name().toLowerCase(Locale.ROOT),
                rows,
                query.summary().map(target -> target.file().toString()).orElse(null),
                report);
    }

    private AttributionRequest request(AttributionQuery query, Session session) {
        JourneyRequest journeys = new JourneyRequest(
                StatusReader.standing(query.asOf(), session, time),
                query.since(),
                query.until(),
                configuration.zone(),
                query.span());
        return new AttributionRequest(
                journeys, configuration.touches(), query.models(), query.costs(), query.breakdowns());
    }
}
