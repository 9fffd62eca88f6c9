package io.tasuki.salesforce.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.Window;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorStateTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void everyStateComesBackFromItsText() throws CrmException {
        Position position = new Position(FROM.plusSeconds(7), "00Q000000000001AAA");
        for (CursorState state : new CursorState[] {
            new CursorState.Fresh(),
            new CursorState.Settled(TO),
            new CursorState.Within(new Window(Optional.of(FROM), TO), position),
            new CursorState.Within(new Window(Optional.empty(), TO), position)
        }) {
            assertThat(CursorState.parse(state.text())).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "[]", "{\"until\":\"yesterday\"}", "{\"to\":\"2026-01-02T00:00:00Z\"}"})
    void aTextOfSomebodyElseIsALostCursor(String text) {
        assertThatThrownBy(() -> CursorState.parse(text)).isInstanceOf(CrmException.CursorLost.class);
    }
}
