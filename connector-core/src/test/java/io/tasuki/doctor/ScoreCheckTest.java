package io.tasuki.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.Sha256;
import io.tasuki.stage.plan.WrittenField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreCheckTest {

    private static final String REPORT =
            """
            {"status": "published", "gate": "passed", "reason": "better", "as_of": "2026-01-01T00:00:00Z"}
            """;
    private static final String PARAMETERS =
            """
            {"kind": "gone", "horizon_days": 30, "grades": [0.5, 0.4, 0.3], "fitted": {
                "form": "family", "family": "gone", "base_logit": -1.0, "encoder": {"encodings": []}, "spreads": [],
                "calibration": {"intercept": 0.0, "slope": 1.0}, "kept": {"base64": "", "sha256": "%s"}}}
            """
                    .formatted(Sha256.hex(""));

    private final Practice practice = new Practice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void whereNoScoreIsWrittenNoModelIsMissed() {
        assertThat(practice.findings(new ScoreCheck())).isEmpty();
    }

    @Test
    void aScoreWithoutAModelIsToldOf() {
        practice.written.add(new WrittenField.Own("score"));

        assertThat(practice.findings(new ScoreCheck()))
                .singleElement()
                .asString()
                .startsWith("info: scores are to be written, but no model is promoted: nothing is written for now; ");
    }

    @Test
    void aPromotedModelThatNothingCanReadIsToldOf() {
        practice.written.add(new WrittenField.Own("score"));
        practice.store.change(session -> session.execute(
                "insert into score_model values ('m-1', 'gone', 30, date '2026-01-01', date '2026-01-31', ?, ?, ?, ?, 'user')",
                PARAMETERS,
                REPORT,
                Practice.NOW,
                Practice.NOW));

        assertThat(practice.findings(new ScoreCheck()))
                .containsExactly("warning: the promoted model m-1 cannot be asked here, so scores stay as they are: nothing installed can"
                        + " read models of the kind gone; put its jar back beside the program, or make another: tasuki score --train;"
                        + " once that is mended, 'tasuki score --promote m-1' has everybody scored anew");
    }
}
