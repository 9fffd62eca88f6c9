package io.tasuki.run;

import io.tasuki.export.ledger.EarlierMomentException;
import io.tasuki.export.ledger.OutcomeExport;
import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.export.ledger.OutcomeExportRequest;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ExportQuery;
import io.tasuki.store.Store;
import java.time.Instant;

/// Writes what ad platforms are to be told.
final class Exports {

    private final Store store;
    private final Configuration configuration;

    Exports(Store store, Configuration configuration) {
        this.store = store;
        this.configuration = configuration;
    }

    /// @param id of this export, no other has it
    /// @throws RequestException when the platform was told of a later moment already, or no run has ended yet and nobody
    ///     named a moment: what a broken-off first run has landed says little of what was won
    OutcomeExportReport export(String id, ExportQuery query) {
        Instant asOf = query.asOf().or(() -> store.read(StatusReader::lastNow)).orElseThrow(Exports::nothingRead);
        try {
            return new OutcomeExport(store)
                    .export(new OutcomeExportRequest(
                            id, query.platform(), query.to(), asOf, configuration.zone(), configuration.exports()));
        } catch (EarlierMomentException earlier) {
            throw new RequestException(String.valueOf(earlier.getMessage()));
        }
    }

    private static RequestException nothingRead() {
        return new RequestException(
                "no sync has come to its end yet, so it is not known what was won; run 'tasuki sync' before an export");
    }
}
