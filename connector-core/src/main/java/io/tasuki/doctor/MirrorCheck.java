package io.tasuki.doctor;

import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.plan.ConfiguredField;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a connector between the CRMs copies a field of ours into the other one: each of our writes then causes
/// another, counted against both allowances.
final class MirrorCheck implements Check {

    private static final Remark REMARK = new Remark("mirrored_field");

    @Override
    public List<Finding> look(Examination examination) {
        Set<String> written = Set.copyOf(examination.read(
                session -> session.query(Sql.load(MirrorCheck.class, "written_field"), row -> row.text(1))));
        List<Finding> findings = new ArrayList<>();
        for (PollTarget target : examination.settings().polls()) {
            if (target.kind() == RecordKind.PERSON || target.kind() == RecordKind.COMPANY) {
                findings.addAll(look(examination, target.name(), written));
            }
        }
        return findings;
    }

    private static List<Finding> look(Examination examination, ObjectName object, Set<String> written) {
        List<ConfiguredField> here = fields(examination, object.connection(), true).toList();
        Set<String> own = here.stream().map(field -> shape(field.spelling())).collect(Collectors.toSet());
        List<ConfiguredField> elsewhere = fields(examination, object.connection(), false).toList();
        return examination.schema(object).stream()
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> !own.contains(shape(field.name())) && !written.contains(object + "." + field.name()))
                .flatMap(field -> mirror(object, field, elsewhere))
                .toList();
    }

    private static Stream<ConfiguredField> fields(Examination examination, String connection, boolean here) {
        return examination.settings().fields().objects().stream()
                .filter(object -> object.connection().equals(connection) == here)
                .flatMap(object -> examination.settings().fields().on(object).stream())
                .filter(field -> field.use().isOurs());
    }

    private static Stream<Finding> mirror(ObjectName object, FieldSchema field, List<ConfiguredField> elsewhere) {
        return elsewhere.stream()
                .filter(ours -> isCopy(shape(field.name()), shape(ours.spelling())))
                .limit(1)
                .map(ours -> REMARK.warning(
                        object.connection(),
                        object + "." + field.name() + " looks like a copy of our field " + ours.object() + "."
                                + ours.spelling() + " that a connector between the CRMs keeps: our writes go round in a"
                                + " circle and cost calls in both",
                        "take the field out of the connector's field mappings, then delete the copy"));
    }

    // A CRM may add one mark of its own to the names of fields that were added to it.
    private static boolean isCopy(String field, String ours) {
        return field.startsWith(ours) && field.length() - ours.length() <= 1;
    }

    private static String shape(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
