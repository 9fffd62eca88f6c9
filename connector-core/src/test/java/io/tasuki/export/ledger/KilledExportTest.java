package io.tasuki.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.export.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An export that ends after each of its steps: the next one tells what was not told, and nothing else.
class KilledExportTest {

    @TempDir
    private Path folder;

    private ToldWorld told;

    @BeforeEach
    void twoHaveBought() {
        told = new ToldWorld(folder).won("1", "1200").won("2", "300.4");
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void aDeathBeforeAFileStandsLosesNothing() {
        OutcomeExport export = new OutcomeExport(told.world.store);
        export.prepare(told.request("google-ads", "a.csv"));
        assertThat(told.files()).singleElement().asString().startsWith(".a.csv");

        OutcomeExportReport next = told.export("google-ads", "a.csv");

        assertThat(next.reported()).isEqualTo(2);
        assertThat(told.files()).containsExactly("a.csv");
        assertThat(told.world.rows("select count(*) from export_event")).containsExactly("2");
    }

    @Test
    void aDeathAfterAFileStandsDoublesNothing() {
        OutcomeExport export = new OutcomeExport(told.world.store);
        export.publish(export.prepare(told.request("google-ads", "a.csv")));

        OutcomeExportReport next = told.export("google-ads", "b.csv");

        assertThat(next.reported()).isZero();
        assertThat(told.events("a.csv")).hasSize(2);
    }

    @Test
    void aDeathBetweenTwoFilesTellsTheRestAlone() throws IOException {
        told.export("google-ads", "a.csv");
        told.won("3", "70").amount("1", "900");
        Prepared prepared = new OutcomeExport(told.world.store).prepare(told.request("google-ads", "b.csv"));
        EventFile.Draft adjustments = prepared.drafts().getLast();
        WholeFile.stand(adjustments.draft(), adjustments.target());

        OutcomeExportReport next = told.export("google-ads", "c.csv");

        assertThat(told.events("b-adjustments.csv")).hasSize(1);
        assertThat(next.restated()).isZero();
        assertThat(told.events("c.csv")).singleElement().asString().startsWith("Cj0K3,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-ads", "meta"})
    void whatFailsHalfWayLeavesNothing(String platform) {
        told.won("3", "70");
        OutcomeExportRequest request = told.request(platform, "a.csv");
        told.world.work(session -> session.execute("alter table export_file rename to lent"));

        assertThatThrownBy(() -> new OutcomeExport(told.world.store).prepare(request)).isInstanceOf(RuntimeException.class);

        assertThat(told.files()).isEmpty();
        told.world.work(session -> session.execute("alter table lent rename to export_file"));
        assertThat(told.export(platform, "a.csv").reported()).isEqualTo(3);
    }
}
