package io.tasuki.run;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.PromiseQuery;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.promise.PromiseReports;
import io.tasuki.stage.promise.PromiseReports.Selection;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;

/// What became of the promises of the configuration.
final class PromiseAnswers {

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    PromiseAnswers(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    /// @throws RequestException when nothing was promised
    PromiseReport tell(PromiseQuery query) {
        if (configuration.promises().none()) {
            throw new RequestException("nothing was promised; say what was with 'sla' in the configuration,"
                    + " for instance 'sla: {first_contact: {within: 1 business day}}'");
        }
        return store.read(session -> tell(session, query));
    }

    private PromiseReport tell(Session session, PromiseQuery query) {
        Instant asOf = StatusReader.standing(query.asOf(), session, time);
        Selection selection = new Selection(query.since(), query.until(), query.owner(), query.most());
        return new PromiseReports(session, configuration.promises(), asOf).tell(selection);
    }
}
