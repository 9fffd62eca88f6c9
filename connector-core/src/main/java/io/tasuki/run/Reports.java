package io.tasuki.run;

import io.tasuki.goal.GoalRequest;
import io.tasuki.goal.GoalSettings;
import io.tasuki.goal.period.Period;
import io.tasuki.model.FieldPath;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.report.section.Weekly;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.stage.plan.ConfiguredField;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The weekly report, from the store alone.
final class Reports {

    // The field in which sales writes what marketing should know.
    private static final String FEEDBACK = "feedback";

    private final Store store;
    private final Configuration configuration;
    private final OwnFields fields;
    private final Time time;

    Reports(Store store, Configuration configuration, OwnFields fields, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.fields = fields;
        this.time = time;
    }

    WeeklyReport tell(Optional<Instant> asOf) {
        return store.readTogether(readers -> Weekly.tell(readers, request(readers.first(), asOf)));
    }

    private ReportRequest request(Session session, Optional<Instant> asked) {
        Instant asOf = StatusReader.standing(asked, session, time);
        return new ReportRequest(
                asOf,
                configuration.handoffs(),
                configuration.conversionHorizon().days(),
                goal(asOf),
                configuration.goal().by(),
                configuration.promises(),
                configuration.touches(),
                feedback(session));
    }

    private GoalRequest goal(Instant asOf) {
        GoalSettings settings = configuration.goal();
        return new GoalRequest(
                asOf,
                configuration.zone(),
                Period.containing(asOf.atZone(configuration.zone()).toLocalDate(), settings.kind(), settings.starts()),
                settings.inTotal(),
                GoalRequest.horizon(configuration.conversionHorizon().days()),
                configuration.handoffs().attributes(),
                GoalRequest.Assumption.NONE);
    }

    private List<FieldPath> feedback(Session session) {
        return fields.objects().stream()
                .flatMap(object -> fields.on(object).stream()
                        .filter(field -> field.use() == ConfiguredField.Use.FILLED)
                        .filter(field -> field.value().name().equals(FEEDBACK))
                        .map(ConfiguredField::spelling)
                        .map(field -> new FieldPath(object, field)))
                .filter(field -> RecordTables.landed(session, field))
                .toList();
    }
}
