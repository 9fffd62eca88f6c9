package io.tasuki.salesforce.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowErrorTest {

    @Test
    void aJobTellsCodeMessageAndFieldsInOneText() {
        assertThat(RowError.ofJob("STRING_TOO_LONG:Note: data value too large: 山田: (max 255):Note__c --"))
                .isEqualTo(new RowError(
                        "STRING_TOO_LONG", "Note: data value too large: 山田: (max 255)", List.of("Note__c")));
        assertThat(RowError.ofJob("UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--"))
                .isEqualTo(new RowError(
                        "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record", List.of()));
    }

    @Test
    void whatIsWrittenOtherwiseHasItsCodeAndNoWords() {
        assertThat(RowError.ofJob("InvalidBatch : Field name not found : 山田"))
                .isEqualTo(new RowError("InvalidBatch", "", List.of()));
        assertThat(RowError.ofJob("山田太郎")).isEqualTo(new RowError(RowError.UNKNOWN, "", List.of()));
        assertThat(RowError.ofJob("")).isEqualTo(new RowError(RowError.UNKNOWN, "", List.of()));
    }
}
