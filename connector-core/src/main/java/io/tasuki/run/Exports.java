package io.tasuki.run;

import io.tasuki.export.ledger.EarlierMomentException;
import io.tasuki.export.ledger.OutcomeExport;
import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.export.ledger.OutcomeExportRequest;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;

/// Writes what ad platforms are to be told.
final class Exports {

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    Exports(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    /// @param id of this export, no other has it
    /// @throws RequestException when the platform was told of a later moment already
    OutcomeExportReport export(String id, ExportQuery query) {
        Instant asOf = store.read(session -> StatusReader.standing(query.asOf(), session, time));
        try {
            return new OutcomeExport(store)
                    .export(new OutcomeExportRequest(
                            id, query.platform(), query.to(), asOf, configuration.zone(), configuration.exports()));
        } catch (EarlierMomentException earlier) {
            throw new RequestException(String.valueOf(earlier.getMessage()));
        }
    }
}
