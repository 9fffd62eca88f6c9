package io.tasuki.sandbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        write(
                "dataset.json",
                "{\"name\":\"small\",\"now\":\"2026-01-01T00:00:00Z\",\"hubspot\":{\"portalId\":7,\"timeZone\":\"Asia/Tokyo\",\"currency\":\"JPY\"}}");
    }

    @Test
    void aFolderIsReadTableByTable() throws IOException {
        write("hubspot/contacts.csv", "id,createdAt,name\n1,2026-01-01T09:00:00+09:00,\"山田, 太郎\"\n2,,\n");

        DataSet data = DataSet.read(folder);
        List<Row> rows = new ArrayList<>();
        data.hubspot().table("contacts").orElseThrow().forEachRow(rows::add);

        assertThat(data.name()).isEqualTo("small");
        assertThat(data.hubspot().accountId()).isEqualTo("7");
        assertThat(data.salesforce().tables()).isEmpty();
        assertThat(rows.getFirst().get("name")).contains("山田, 太郎");
        assertThat(rows.getFirst().moment("createdAt")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(rows.getLast().get("name")).isEmpty();
    }

    @Test
    void aWrongMomentIsToldWithFileLineAndColumn() throws IOException {
        write("hubspot/contacts.csv", "id,createdAt\n1,2026-01-01T00:00:00Z\n2,tomorrow\n");
        Table contacts = DataSet.read(folder).hubspot().table("contacts").orElseThrow();

        assertThatThrownBy(() -> contacts.forEachRow(row -> row.moment("createdAt")))
                .isInstanceOf(DataSetException.class)
                .hasMessage(folder.resolve("hubspot/contacts.csv")
                        + ", line 3, column createdAt: \"tomorrow\" is not a moment like 2026-01-31T09:00:00.000Z");
    }

    @Test
    void aShortRowIsToldWithFileAndLine() throws IOException {
        write("hubspot/contacts.csv", "id,createdAt\n1\n");
        Table contacts = DataSet.read(folder).hubspot().table("contacts").orElseThrow();

        assertThatThrownBy(() -> contacts.forEachRow(row -> {}))
                .hasMessage(folder.resolve("hubspot/contacts.csv") + ", line 2: 1 values under 2 columns");
    }

    @Test
    void aFolderWithoutDescriptionIsNoDataSet() throws IOException {
        Files.delete(folder.resolve("dataset.json"));

        assertThatThrownBy(() -> DataSet.read(folder))
                .hasMessage(folder + " is not a data set: it has no dataset.json");
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        write("dataset.json", "{\"name\":\"small\"}");

        assertThatThrownBy(() -> DataSet.read(folder))
                .hasMessage(folder.resolve("dataset.json") + ": \"now\" is missing");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
