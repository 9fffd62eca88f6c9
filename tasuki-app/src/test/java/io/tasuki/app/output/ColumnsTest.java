package io.tasuki.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.app.output.Columns.Align;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aJapaneseCharacterTakesTwoPlaces() {
        String table = new Columns(Align.LEFT, Align.RIGHT)
                .line("origin", "won")
                .line("展示会", "12")
                .line("ｳｪﾌﾞ", "3")
                .line("e\u0301te\u0301", "4")
                .render("");

        assertThat(table.lines())
                .containsExactly("origin  won", "展示会   12", "ｳｪﾌﾞ      3", "e\u0301te\u0301       4");
        assertThat(table.lines().map(Columns::width)).containsOnly(11);
    }

    @Test
    void linesHaveNoTrailingBlanks() {
        assertThat(new Columns(Align.LEFT, Align.LEFT).line("a", "long").line("b", "").render("  "))
                .isEqualTo("  a  long\n  b");
    }

    @Test
    void aMissingCellIsRefused() {
        assertThatThrownBy(() -> new Columns(Align.LEFT, Align.LEFT).line("a"))
                .hasMessage("1 cells for 2 columns");
    }
}
