package io.tasuki.hubspot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSizeTest {

    private final PageSize size = new PageSize();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void halvesUntilAPageComes() throws Exception {
        ask(100, 30);

        assertThat(asked).containsExactly(100, 50, 25);
        assertThat(size.of(200)).as("of other lists too").isEqualTo(50);
    }

    @Test
    void growsBackOneStepAfterEightPages() throws Exception {
        ask(100, 30);
        for (int page = 0; page < 15; page++) {
            ask(100, 100);
        }

        assertThat(asked.subList(3, asked.size()))
                .containsExactly(25, 25, 25, 25, 25, 25, 25, 50, 50, 50, 50, 50, 50, 50, 50);
        assertThat(size.of(100)).isEqualTo(100);
    }

    @Test
    void whatFailsInSmallPagesTooIsAFailure() {
        assertThatThrownBy(() -> ask(100, 0)).isInstanceOf(CrmException.Unavailable.class);

        assertThat(asked).containsExactly(100, 50, 25, 12, 10);
    }

    @Test
    void aLimitThatIsSmallAlreadyIsNotHalved() {
        assertThatThrownBy(() -> ask(5, 0)).isInstanceOf(CrmException.Unavailable.class);

        assertThat(asked).containsExactly(5);
    }

    private void ask(int most, int works) throws CrmException {
        size.ask(most, now -> {
            asked.add(now);
            if (now > works) {
                throw new CrmException.Unavailable("502");
            }
            return now;
        });
    }
}
