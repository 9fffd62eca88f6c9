package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.plan.WrittenField;
import io.tasuki.stage.score.KeptModel;
import io.tasuki.stage.score.ModelRegistry;
import io.tasuki.stage.score.family.ModelFamilies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether there is a model for the scores that are to be written, and whether every kind of model works here.
final class ScoreCheck implements Check {

    private static final Remark REMARK = new Remark("score");

    @Override
    public List<Finding> look(Examination examination) {
        boolean wanted = examination.settings().writeBack().fields().values().stream()
                .flatMap(List::stream)
                .map(WrittenField::value)
                .anyMatch(value -> value.startsWith("score"));
        return wanted
                ? Stream.concat(
                                model(examination.read(session -> new ModelRegistry(session).promoted())).stream(),
                                families())
                        .toList()
                : List.of();
    }

    static Optional<Finding> model(Optional<KeptModel> promoted) {
        return promoted.isEmpty()
                ? Optional.of(REMARK.info(
                        null,
                        "scores are to be written, but no model is promoted: nothing is written for now",
                        "'tasuki score --train' makes a model and says whether it passes; 'tasuki serve' does so by itself"))
                : promoted.flatMap(ScoreCheck::trouble);
    }

    private static Optional<Finding> trouble(KeptModel promoted) {
        return promoted.model()
                .fitted()
                .trouble()
                .map(trouble -> REMARK.warning(
                        null,
                        "the promoted model " + promoted.id() + " cannot be asked here, so scores stay as they are: " + trouble,
                        "once that is mended, 'tasuki score --promote " + promoted.id() + "' has everybody scored anew"));
    }

    private static Stream<Finding> families() {
        return ModelFamilies.installed().stream()
                .flatMap(family -> family.trouble()
                        .map(trouble -> REMARK.info(null, family.name() + " are not tried: " + trouble, "nothing has to be done: the other models go on"))
                        .stream());
    }
}
