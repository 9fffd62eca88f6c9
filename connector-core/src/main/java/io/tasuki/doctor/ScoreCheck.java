package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.plan.WrittenField;
import io.tasuki.stage.score.ModelRegistry;
import java.util.List;

/// Whether there is a model for the scores that are to be written.
final class ScoreCheck implements Check {

    private static final Remark REMARK = new Remark("score");

    @Override
    public List<Finding> look(Examination examination) {
        boolean wanted = examination.settings().writeBack().fields().values().stream()
                .flatMap(List::stream)
                .map(WrittenField::value)
                .anyMatch(value -> value.startsWith("score"));
        return wanted && examination.read(session -> new ModelRegistry(session).promoted()).isEmpty()
                ? List.of(REMARK.info(
                        null,
                        "scores are to be written, but no model is promoted: nothing is written for now",
                        "'tasuki score --train' makes a model and says whether it passes; 'tasuki serve' does so by itself"))
                : List.of();
    }
}
