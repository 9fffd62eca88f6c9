package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 4: too many calls, and a reading that begins anew each time it is stopped and so never ends.
class DailyLimitTest {

    private static final int CONTACTS = 2_500;
    private static final int CALLS_A_DAY = 12;

    private final SandboxPortal portal =
            new SandboxPortal(List.of(SandboxPortal.contacts(CONTACTS, SandboxPortal.START)), Limits.REAL);

    @BeforeEach
    void grantFewCalls() {
        portal.turn(Map.of("limits", Map.of("daily", CALLS_A_DAY)));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void callingAsFastAsOneCanIsRefusedWithinASecond() {
        portal.turn(Map.of("limits", Map.of("daily", 10_000)));
        try (NaiveClient naive = new NaiveClient(portal)) {
            for (int call = 0; call < 250; call++) {
                naive.get(NaiveClient.CONTACTS + "?limit=1");
            }
        }
        assertThat(portal.answeredWith(429)).isPositive();
    }

    @Test
    void whatBeginsAnewEachDayNeverEnds() {
        Set<String> seen = new HashSet<>();
        try (NaiveClient naive = new NaiveClient(portal)) {
            for (int day = 0; day < 5; day++) {
                seen.addAll(pagesFromTheStart(naive));
                portal.advance(Duration.ofDays(1));
            }
        }
        assertThat(seen).hasSize(CALLS_A_DAY * 100);
    }

    private static Set<String> pagesFromTheStart(NaiveClient naive) {
        Set<String> seen = new HashSet<>();
        String after = "";
        while (true) {
            NaiveClient.Reply page = naive.get(NaiveClient.CONTACTS + "?limit=100" + after);
            if (page.status() != 200) {
                return seen;
            }
            seen.addAll(page.ids());
            after = "&after=" + page.json().at("/paging/next/after").asText();
        }
    }

    @Test
    void stoppingAtTheFloorAndGoingOnTheNextDayEndsAndLeavesTheOthersTheirCalls() throws Exception {
        try (CrmAdapter adapter = portal.openInStep(Map.of("daily_floor", "2"))) {
            Reading reading = Reading.begin(adapter, "contacts", "city");
            int days = 1;
            while (isStopped(reading)) {
                portal.advance(Duration.ofDays(1));
                days++;
            }

            assertThat(days).as("some 25 pages, ten calls a day").isBetween(3, 4);
            assertThat(reading.told.rows.stream().map(CrmRow::id).distinct()).hasSize(CONTACTS);
            assertThat(reading.told.rows).hasSize(CONTACTS);
        }
        assertThat(portal.answeredWith(429)).isZero();
    }

    private static boolean isStopped(Reading reading) throws CrmException {
        try {
            reading.poll(Pass.CHANGES);
            return false;
        } catch (CrmException.BudgetSpent spent) {
            assertThatThrownBy(() -> reading.poll(Pass.CHANGES))
                    .as("nothing is sent until then")
                    .isInstanceOf(CrmException.BudgetSpent.class);
            return true;
        }
    }
}
