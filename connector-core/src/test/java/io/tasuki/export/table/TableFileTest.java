package io.tasuki.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.export.file.CsvDialect;
import io.tasuki.export.file.CsvDialect.Reader;
import io.tasuki.export.file.CsvDialect.Unencodable;
import io.tasuki.export.file.TextEncoding;
import io.tasuki.export.file.UnencodableException;
import io.tasuki.store.Store;
import io.tasuki.store.StoreException;
import io.tasuki.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final Table TABLE = new Table(
            """
            select * from (values
                (1, '春の展示会', timestamp '2026-01-31 15:00:00', 0.25, '1200'),
                (2, '=1+1', null, null, null)) as made(number, name, held_at, share, amount)
            order by number
            """,
            List.of(Column.whole("number"), Column.text("name"), Column.moment("held_at"), Column.real("share"), Column.money("amount")));

    private final Store store = Store.inMemory(StoreSettings.defaults());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    private Path write(Table table, String name, TableFormat format, TextEncoding encoding) {
        CsvDialect dialect = new CsvDialect(encoding, Unencodable.REFUSED, Reader.SPREADSHEET);
        Path file = folder.resolve(name);
        store.read(session ->
                TableFile.whole(session, table, new TableTarget(file, format, dialect, ZoneId.of("Asia/Tokyo"))));
        return file;
    }

    @Test
    void aCsvFileHasTheColumnsInOrderAndNoFormula() throws IOException {
        assertThat(Files.readString(write(TABLE, "a.csv", TableFormat.CSV, TextEncoding.UTF_8)))
                .isEqualTo("number,name,held_at,share,amount\r\n1,春の展示会,2026-02-01T00:00:00+09:00,0.25,1200\r\n2,'=1+1,,,\r\n");
    }

    @Test
    void excelIsGivenItsMarkOrItsCodePage() throws IOException {
        byte[] marked = Files.readAllBytes(write(TABLE, "a.csv", TableFormat.CSV, TextEncoding.UTF_8_BOM));
        byte[] old = Files.readAllBytes(write(TABLE, "b.csv", TableFormat.CSV, TextEncoding.SHIFT_JIS));

        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(old, Charset.forName("windows-31j"))).contains("1,春の展示会,");
    }

    @Test
    void aJsonLineIsAnObjectWithNumbersAndNulls() throws IOException {
        assertThat(Files.readString(write(TABLE, "a.jsonl", TableFormat.JSONL, TextEncoding.UTF_8)))
                .isEqualTo(
                        """
                        {"number":1,"name":"春の展示会","held_at":"2026-02-01T00:00:00+09:00","share":0.25,"amount":1200}
                        {"number":2,"name":"=1+1","held_at":null,"share":null,"amount":null}
                        """);
    }

    @Test
    void parquetKeepsTypes() {
        Path file = write(TABLE, "a.parquet", TableFormat.PARQUET, TextEncoding.UTF_8);

        List<String> rows = store.read(session -> session.query(
                "select concat_ws(' ', number, name, epoch_ms(held_at), share, amount, typeof(held_at), typeof(amount)) from '" + file + "'",
                row -> row.text(1)));

        assertThat(rows)
                .containsExactly(
                        "1 春の展示会 1769871600000 0.25 1200.0000 TIMESTAMP WITH TIME ZONE DECIMAL(20,4)",
                        "2 =1+1 TIMESTAMP WITH TIME ZONE DECIMAL(20,4)");
    }

    @Test
    void howManyRowsThereAreIsToldInEveryForm() {
        for (TableFormat format : TableFormat.values()) {
            long rows = store.read(session -> TableFile.whole(
                    session, TABLE, new TableTarget(folder.resolve("a"), format, CsvDialect.forPrograms(), ZoneId.of("UTC"))));

            assertThat(rows).as(format.name()).isEqualTo(2);
        }
    }

    @Test
    void whatFailsHalfWayLeavesNothingAndWhatStoodThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        Table failing = new Table(
                "select case when i < 5000 then i else error('broken') end as number from range(10000) as made(i)",
                List.of(Column.whole("number")));
        Table lacking = new Table("select '\uD83D\uDE00' as name", List.of(Column.text("name")));

        for (TableFormat format : TableFormat.values()) {
            assertThatThrownBy(() -> write(failing, "a.csv", format, TextEncoding.UTF_8)).isInstanceOf(StoreException.class);
        }
        assertThatThrownBy(() -> write(lacking, "a.csv", TableFormat.CSV, TextEncoding.SHIFT_JIS))
                .isInstanceOf(UnencodableException.class)
                .hasMessageStartingWith("row 2, column 1 holds a character that SHIFT_JIS lacks");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).hasContent("before");
    }
}
