package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.RecordAddress;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.stage.measure.ConversionReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAtTest {

    @TempDir
    Path folder;

    private Loop loop;
    private String person;
    private Instant then;

    @BeforeEach
    void aWinIsLearntAfterwards() {
        loop = new Loop(folder);
        person = loop.lead("web");
        loop.lead("fair");
        loop.sync();
        then = lastNow();
        loop.later(Duration.ofHours(2));
        loop.deal(person, "Won", "1200");
        loop.lead("web");
        loop.sync();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void whatWasLearntLaterIsLeftOutAndTheAnswerStaysTheSame() {
        ConversionReport known = conversion(Optional.of(then));
        ConversionReport present = conversion(Optional.empty());
        loop.later(Duration.ofHours(2));
        loop.lead("fair");
        loop.sync();

        assertThat(known.overall().handoffs()).isEqualTo(2);
        assertThat(known.overall().won()).isZero();
        assertThat(known.asOf().toInstant()).isEqualTo(then);
        assertThat(known.ledger()).isNotNull();
        assertThat(present.overall().handoffs()).isEqualTo(3);
        assertThat(present.overall().won()).isOne();
        assertThat(conversion(Optional.of(then))).isEqualTo(known);
    }

    @Test
    void anErasedPersonsHandoffGoesOnBeingCounted() {
        try (Tasuki tasuki = loop.open()) {
            tasuki.erase(RecordAddress.parse("all.Person/" + person), false);
        }

        assertThat(conversion(Optional.of(then)).overall().handoffs()).isEqualTo(2);
    }

    @Test
    void theHandoffOfAPersonWhoseRecordWasDeletedSinceIsKnownButNotTheirWords() {
        loop.crm.delete("Person", person);
        loop.sync();

        ConversionReport known = conversion(Optional.of(then));

        assertThat(conversion(Optional.empty()).overall().handoffs()).isEqualTo(2);
        assertThat(known.overall().handoffs()).isEqualTo(2);
        assertThat(known.attributes().getFirst().levels())
                .extracting(ConversionReport.Level::value)
                .containsExactly("(blank)", "fair");
    }

    private Instant lastNow() {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.conversion(ConversionQuery.everything()).asOf().toInstant();
        }
    }

    private ConversionReport conversion(Optional<Instant> knownAt) {
        ConversionQuery all = ConversionQuery.everything();
        try (Tasuki tasuki = loop.open()) {
            return tasuki.conversion(new ConversionQuery(
                    all.attributes(), all.horizon(), all.asOf(), knownAt, all.since(), all.until()));
        }
    }
}
