package io.tasuki.salesforce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    @Test
    void numbersAndBooleansKeepTheTextTheyWereSentWith() throws CrmException {
        QueryPage page = page("""
                {"totalSize":1,"done":true,"records":[{"attributes":{"type":"Lead","url":"/x"},"Id":"1",
                 "Amount":1000.0,"Big":1.0E7,"Many":12345678901234567890.10,"IsWon":true,"Name":null,
                 "Owner":{"attributes":{"type":"User"},"Name":"鈴木"}}]}""");

        QueryRecord record = page.records().getFirst();
        assertThat(record.get("Amount")).isEqualTo("1000.0");
        assertThat(record.get("Big")).isEqualTo("1.0E7");
        assertThat(record.get("Many")).isEqualTo("12345678901234567890.10");
        assertThat(record.get("IsWon")).isEqualTo("true");
        assertThat(record.get("Name")).isEmpty();
        assertThat(record.get("Owner.Name")).isEqualTo("鈴木");
        assertThat(record.get("Phone")).isNull();
    }

    @Test
    void aShortPageIsNotTheLastOneUnlessTheCrmSaysSo() throws CrmException {
        QueryPage page = page("""
                {"totalSize":9,"done":false,"nextRecordsUrl":"/services/data/v60.0/query/01gX-1","records":[]}""");

        assertThat(page.next()).contains("01gX-1");
        assertThat(page.total()).isEqualTo(9);
    }

    @Test
    void moreWithoutAPlaceIsAnErrorAndNotAnEnd() {
        assertThatThrownBy(() -> page("{\"totalSize\":9,\"done\":false,\"records\":[]}"))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("not where");
    }

    @Test
    void aNextPageOnAnotherHostIsNotFollowed() {
        assertThatThrownBy(() -> page("""
                        {"done":false,"nextRecordsUrl":"https://evil.example/services/data/v60.0/query/01g",
                         "records":[]}""")).isInstanceOf(CrmException.Unreadable.class);
    }

    @Test
    void anAnswerThatWasCutShortIsRefusedWhole() {
        assertThatThrownBy(() -> page("{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"1\",\"Email\":\"a@b"))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageNotContaining("a@b");
        assertThatThrownBy(() -> page("{\"totalSize\":0,\"done\":true,\"records\":[]"))
                .isInstanceOf(CrmException.Unreadable.class);
    }

    @Test
    void aListOfRecordsKeepsTheHolesOfMissingOnes() throws CrmException {
        assertThat(AnswerReader.records(utf8("[null,{\"Id\":\"2\"},null]")))
                .extracting(entry -> entry.map(record -> record.text("Id")).orElse("-"))
                .containsExactly("-", "2", "-");
    }

    private static QueryPage page(String json) throws CrmException {
        return AnswerReader.page(utf8(json));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
