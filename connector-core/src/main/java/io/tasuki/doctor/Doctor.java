package io.tasuki.doctor;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.doctor.DoctorReport.MissingField;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.ConfiguredField;
import io.tasuki.stage.plan.FieldCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Looks an installation over.
public final class Doctor {

    // The first finds out which CRMs answer at all; the others do not ask those that don't.
    private static final List<Check> CHECKS = List.of(
            new ConnectionCheck(),
            new ObjectsCheck(),
            new FieldsCheck(),
            new LentFieldsCheck(),
            new PolledFieldsCheck(),
            new MirrorCheck(),
            new HistoryCheck(),
            new ClockCheck(),
            new BudgetCheck(),
            new ScheduleCheck(),
            new HindranceCheck(),
            new RunsCheck(),
            new AlertsCheck(),
            new StagesCheck(),
            new MappedValuesCheck(),
            new StatusesCheck(),
            new ValuesCheck(),
            new HandoffsCheck(),
            new AttributesCheck(),
            new ScoreCheck(),
            new MoneyCheck(),
            new MatchesCheck(),
            new CoverageCheck(),
            new WritesCheck());

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(finding -> Severity.valueOf(finding.severity().toUpperCase(Locale.ROOT)));

    private final Supplier<Examination> examinations;

    /// @param examinations a new one for each look, for what is wrong may have been mended in between
    public Doctor(Supplier<Examination> examinations) {
        this.examinations = examinations;
    }

    /// What there is to say; changes nothing.
    public DoctorReport examine() {
        return report(examinations.get(), List.of(), List.of());
    }

    /// Makes the fields that are missing, then looks again.
    public DoctorReport mend() {
        List<MissingField> created = new ArrayList<>();
        List<Finding> failures = new ArrayList<>();
        Examination before = examinations.get();
        missing(before).forEach((object, fields) -> create(before, object, fields, created, failures));
        return report(examinations.get(), failures, created);
    }

    private static DoctorReport report(Examination examination, List<Finding> failures, List<MissingField> created) {
        List<Finding> findings = new ArrayList<>(failures);
        CHECKS.forEach(check -> findings.addAll(check.look(examination)));
        findings.sort(WORST_FIRST);
        boolean ok = findings.stream().noneMatch(finding -> finding.severity().equals("error"));
        List<MissingField> missing = missing(examination).values().stream()
                .flatMap(List::stream)
                .map(field -> named(examination, field))
                .toList();
        return new DoctorReport(ok, findings, missing, created, examination.coverage());
    }

    /// The fields of ours that can be made and are not there, by object.
    private static Map<ObjectName, List<ConfiguredField>> missing(Examination examination) {
        Map<ObjectName, List<ConfiguredField>> missing = new TreeMap<>();
        for (ObjectName object : examination.settings().fields().objects()) {
            Optional<ObjectSchema> schema = examination.schema(object);
            List<ConfiguredField> fields = schema.stream()
                    .flatMap(seen -> examination.settings().fields().on(object).stream()
                            .filter(field -> field.use().isOurs()
                                    && field.condition(seen) instanceof FieldCondition.Missing))
                    .toList();
            if (!fields.isEmpty() && examination.adapter(object).fields().isPresent()) {
                missing.put(object, fields);
            }
        }
        return missing;
    }

    private static void create(
            Examination examination,
            ObjectName object,
            List<ConfiguredField> fields,
            List<MissingField> created,
            List<Finding> failures) {
        FieldProvisioner provisioner = examination.adapter(object).fields().orElseThrow();
        try {
            List<FieldOutcome> outcomes = provisioner.create(
                    object.object(),
                    fields.stream().map(examination.settings().fields()::specification).toList());
            for (int i = 0; i < fields.size(); i++) {
                switch (outcomes.get(i)) {
                    case FieldOutcome.Created made -> created.add(named(examination, fields.get(i)));
                    case FieldOutcome.Existed existed -> {}
                    case FieldOutcome.Failed failed ->
                        failures.add(failed(object, object + "." + fields.get(i).spelling() + " was not made: " + failed.reason()));
                }
            }
        } catch (CrmException problem) {
            failures.add(failed(object, "the fields of " + object + " were not made: " + CallProblem.of(object.toString(), problem).reason()));
        }
    }

    private static Finding failed(ObjectName object, String message) {
        return Finding.of(
                Severity.ERROR,
                "fields",
                object.connection(),
                message,
                "give the connection's user the right to create fields, or create it in the CRM");
    }

    private static MissingField named(Examination examination, ConfiguredField field) {
        return new MissingField(
                field.object().connection(),
                field.object().object(),
                field.spelling(),
                field.value().label(examination.settings().writeBack().labels()));
    }
}
