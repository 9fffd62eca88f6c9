package io.tasuki.hubspot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import org.junit.jupiter.api.Test;

class CircleTest {

    @Test
    void aListThatMovesOnForEverIsNoCircle() {
        Circle circle = new Circle("contacts");

        assertThatCode(() -> {
                    for (int page = 0; page < 100_000; page++) {
                        circle.pass("page " + page);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aCircleOfAnyLengthIsNoticedSoon() {
        for (int length = 1; length < 200; length++) {
            for (int before : new int[] {0, 1, 7, 100}) {
                assertThat(pagesUntilNoticed(before, length))
                        .as(length + " pages in a circle after " + before)
                        .isLessThanOrEqualTo(3 * (before + length) + 3);
            }
        }
    }

    @Test
    void theErrorNamesTheList() {
        Circle circle = new Circle("contacts");

        assertThatThrownBy(() -> {
                    circle.pass("same");
                    circle.pass("same");
                })
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessage("contacts: the list gives the same page again");
    }

    private static int pagesUntilNoticed(int before, int length) {
        Circle circle = new Circle("contacts");
        for (int page = 0; page < 10_000; page++) {
            try {
                circle.pass(page < before ? "before " + page : "within " + (page - before) % length);
            } catch (CrmException.Unreadable noticed) {
                return page;
            }
        }
        return Integer.MAX_VALUE;
    }
}
