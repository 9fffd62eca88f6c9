package io.tasuki.run;

import io.tasuki.goal.Goal;
import io.tasuki.goal.GoalReport;
import io.tasuki.goal.GoalRequest;
import io.tasuki.goal.GoalSettings;
import io.tasuki.goal.period.Period;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.GoalQuery;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The goal of the period that is under way, or of another one.
final class Goals {

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    Goals(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    GoalReport tell(GoalQuery query) {
        return store.read(session -> Goal.tell(session, request(session, query)));
    }

    private GoalRequest request(Session session, GoalQuery query) {
        Instant asOf = StatusReader.standing(query.asOf(), session, time);
        GoalSettings settings = settings(query);
        return new GoalRequest(
                asOf,
                configuration.zone(),
                period(query, settings, asOf.atZone(configuration.zone()).toLocalDate()),
                settings,
                GoalRequest.horizon(configuration.conversionHorizon().days()),
                configuration.handoffs().attributes(),
                query.assumption());
    }

    private GoalSettings settings(GoalQuery query) {
        GoalSettings settings = configuration.goal();
        GoalSettings told = query.by().map(settings::by).orElse(settings);
        return query.target().isPresent() ? told.withTarget(query.target().getAsDouble()) : told;
    }

    // A period that begins on a day ends as its own kind does; one that ends on a day begins as the one of that day does.
    private static Period period(GoalQuery query, GoalSettings settings, LocalDate today) {
        Optional<LocalDate> known = query.from().or(query::until);
        Period own = Period.containing(known.orElse(today), settings.kind(), settings.starts());
        return new Period(query.from().orElse(own.from()), query.until().orElse(own.until()));
    }
}
