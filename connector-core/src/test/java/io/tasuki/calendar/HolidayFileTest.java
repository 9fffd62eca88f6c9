package io.tasuki.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFileTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 12, 29);

    @TempDir
    Path folder;

    @Test
    void addsDaysToACountrysAndOpensOthers() throws IOException {
        HolidayFile file = read("date,name\n2026-12-29,Year-end closing\n\n# the fair\n2026-11-23,open\n");

        assertThat(file.name(CLOSED)).contains("Year-end closing");
        assertThat(file.contains(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(file.name(LocalDate.of(2026, 11, 3))).contains("文化の日");
    }

    @Test
    void readsAListInShiftJisWithSlashes() throws IOException {
        Path list = folder.resolve("syukujitsu.csv");
        Files.write(list, "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/1/1,元日\r\n".getBytes(Charset.forName("windows-31j")));

        assertThat(HolidayFile.read(list, Holidays.NONE).name(LocalDate.of(2026, 1, 1))).contains("元日");
    }

    @Test
    void readsWhatASpreadsheetSaves() throws IOException {
        assertThat(read("\uFEFFdate,name\r\n2026/12/29,\"冬季休業, 本社\"\r\n").name(CLOSED)).contains("冬季休業, 本社");
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatThrownBy(() -> read("2026-12-29,ok\n2026-02-30,no such day\n"))
                .hasMessageEndingWith("holidays.csv, line 2: 2026-02-30 is no date; write it as 2026-12-29");
        assertThatThrownBy(() -> read("29.12.2026,ok\n")).hasMessageContaining("line 1: 29.12.2026 is no date");
        assertThatThrownBy(() -> read("2026-12-29,ok\nNew Year,x\n")).hasMessageContaining("line 2");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path list = Files.write(folder.resolve("holidays.csv"), new byte[] {(byte) 0x80, (byte) 0xff, 0x0a});

        assertThatThrownBy(() -> HolidayFile.read(list, Holidays.NONE)).hasMessageContaining("save it as CSV in UTF-8");
    }

    private HolidayFile read(String text) throws IOException {
        Path list = Files.writeString(folder.resolve("holidays.csv"), text, StandardCharsets.UTF_8);
        return HolidayFile.read(list, new JapaneseHolidays());
    }
}
