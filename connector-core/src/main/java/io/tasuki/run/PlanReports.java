package io.tasuki.run;

import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RevertReport;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.stage.plan.FieldCatalogue;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.List;

/// Reads stored plans and their outcomes as reports.
final class PlanReports {

    private PlanReports() {}

    static PlanReport.Summary summary(PlanResult plan) {
        return new PlanReport.Summary(plan.toChange(), plan.unchanged(), plan.conflicts(), plan.records());
    }

    static PlanReport report(Store store, Course course, PlanResult plan) {
        StoredChanges stored = new StoredChanges(store, plan.planId());
        return new PlanReport(
                plan.planId(),
                course.status(),
                store.read(session -> newFields(session, plan.planId())),
                stored.changes(),
                stored.conflicts(),
                summary(plan),
                course.estimate(plan.estimatedCalls()),
                course.problems);
    }

    private static List<PlanReport.NewField> newFields(Session session, String planId) {
        return session.query(
                "select connection, object, field, name from plan_field where plan_id = ? order by all",
                row -> new PlanReport.NewField(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        FieldCatalogue.find(row.text(4)).map(field -> field.label(LabelLanguage.EN)).orElse("")),
                planId);
    }

    static List<ApplyReport.Refusal> refusals(Store store, String runId) {
        return store.read(session -> session.query(
                Sql.load(PlanReports.class, "refusal"),
                row -> new ApplyReport.Refusal(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.truth(8),
                        (int) row.number(9)),
                runId));
    }

    static List<PlanReport.Change> stale(Store store, String runId) {
        return store.read(session -> session.query(
                Sql.load(PlanReports.class, "stale"),
                row -> new PlanReport.Change(
                        row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)),
                runId));
    }

    static List<RevertReport.Kept> kept(Session session, String planId) {
        return session.query(
                Sql.load(PlanReports.class, "kept"),
                row -> new RevertReport.Kept(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        Sentence.valueOf(row.text(5)).with(row.text(6))),
                planId);
    }
}
