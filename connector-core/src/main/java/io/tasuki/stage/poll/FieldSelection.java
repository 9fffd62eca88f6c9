package io.tasuki.stage.poll;

import io.tasuki.crm.FieldRole;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.model.RecordKind;
import io.tasuki.model.Sha256;
import io.tasuki.stage.poll.OwnedFields.Watched;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of a target's fields can be asked for: those the connection's user sees.
///
/// @param landed what is kept of the answers, in the order of the request; watched fields come behind it
/// @param watched the fields of ours to be compared with what we believe
/// @param hash the same for the same set of fields, in whatever order; another one means that a pass must begin anew. A
/// field that we or an administrator make for sales is empty until somebody fills it, so its coming is no new beginning
/// @param missing warnings about configured fields that are not there; a role without its field is harmless
record FieldSelection(
        PollRequest request,
        List<String> landed,
        List<Watched> watched,
        String hash,
        List<Finding> missing) {

    static FieldSelection of(PollTarget target, ObjectSchema schema) {
        // A change log tells of other objects' fields, so its own schema does not list them.
        boolean foreign = target.kind() == RecordKind.FIELD_HISTORY;
        List<String> landed = visible(target.requested(), schema);
        List<Watched> watched = target.owned().watched().stream()
                .filter(field -> schema.field(field.field()).isPresent())
                .toList();
        PollRequest request = new PollRequest(
                target.name().object(),
                with(landed, watched.stream().map(Watched::field)),
                target.historyFields().stream().filter(field -> foreign || schema.field(field).isPresent()).toList());
        String hash = hash(
                with(landed, target.owned().filled().stream()),
                with(request.historyFields(), target.historyFields().stream().filter(target.owned().filled()::contains)));
        Stream<String> own = foreign ? Stream.of() : target.historyFields().stream().filter(field -> isNeeded(target, field));
        List<Finding> missing = Stream.concat(target.fields().stream(), own)
                .distinct()
                .filter(field -> schema.field(field).isEmpty())
                .map(field -> missing(target, field))
                .toList();
        return new FieldSelection(request, landed, watched, hash, missing);
    }

    // What sales fills is made later, and without former owners only the owners are unknown.
    private static boolean isNeeded(PollTarget target, String historyField) {
        return !target.owned().filled().contains(historyField)
                && !target.field(FieldRole.OWNER).equals(Optional.of(historyField));
    }

    private static List<String> visible(List<String> fields, ObjectSchema schema) {
        return fields.stream().filter(field -> schema.field(field).isPresent()).toList();
    }

    private static List<String> with(List<String> fields, Stream<String> more) {
        return Stream.concat(fields.stream(), more).distinct().toList();
    }

    private static Finding missing(PollTarget target, String field) {
        return new Finding(
                Severity.WARNING,
                "field_missing",
                "the configuration asks for " + target.name() + "." + field + ", which this connection does not see",
                "correct the field's name in the configuration, or give the connection's user the right to read it");
    }

    private static String hash(List<String> fields, List<String> historyFields) {
        String text = String.join("\n", fields.stream().sorted().toList())
                + "\n\n"
                + String.join("\n", historyFields.stream().sorted().toList());
        return Sha256.hex(text);
    }
}
