package io.tasuki.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.read.CursorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How many calls reading costs, counted where they arrive.
class CallsTest {

    private static final PollRequest LEADS = new PollRequest("Lead", List.of("Title", "Company"), List.of());
    private static final Cursor FRESH = new CursorState.Fresh().cursor();

    /// The login and the question for the versions, once for each connection.
    private static final int ONCE = 2;

    private static long calls(SandboxOrg org, Map<String, String> settings, Cursor from, Heard heard)
            throws CrmException {
        long before = org.callsReceived();
        try (CrmAdapter adapter = org.open(settings)) {
            adapter.changes().poll(LEADS, from, heard);
        }
        return org.callsReceived() - before;
    }

    @Test
    void aFirstLoadByQueriesTakesOneForEachTwoThousandRecordsADescribeAndACount() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(9_100, 10)) {
            Heard heard = new Heard();

            assertThat(calls(org, Map.of(), FRESH, heard)).isEqualTo(ceil(9_100) + 2 + ONCE);
            assertThat(heard.rows).hasSize(9_100);
        }
    }

    @Test
    void aFirstLoadByJobsTakesOneOrderAFewLooksItsPagesAndOneLookIntoTheBin() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(60_000, 10)) {
            Heard heard = new Heard();

            long calls = calls(org, Map.of("bulk_page_rows", "25000"), FRESH, heard);

            assertThat(heard.rows).hasSize(60_000);
            int pages = 3;
            int looks = 4;
            assertThat(calls).isLessThanOrEqualTo(1 + looks + pages + 1 + 2 + ONCE);
        }
    }

    @Test
    void anIncrementTakesOneQueryForEachTwoThousandRecordsAndADescribe() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(10, 10)) {
            Heard heard = new Heard();
            calls(org, Map.of(), FRESH, heard);
            for (int changed : new int[] {1, 350, 2_050}) {
                org.advance(Duration.ofHours(1));
                create(org, changed);
                org.advance(Duration.ofHours(1));
                Heard told = new Heard();

                long calls = calls(org, Map.of(), heard.lastCheckpoint(), told);
                heard = told;

                assertThat(told.rows).hasSize(changed);
                assertThat(calls).as(changed + " changed").isLessThanOrEqualTo(ceil(changed) + 1 + ONCE);
            }
        }
    }

    @Test
    void sweepsTakeNothingUntilTheyAreDueAndThenWhatTheirListsTake() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(4_100, 10);
                CrmAdapter adapter = org.open(Map.of())) {
            Heard heard = new Heard();
            List<Cursor> cursors = adapter.changes().begin(LEADS);
            adapter.changes().poll(LEADS, cursors.getFirst(), heard);
            Cursor sweep = cursors.stream()
                    .filter(cursor -> cursor.pass() == Pass.ID_SWEEP)
                    .findFirst()
                    .orElseThrow();
            long before = org.callsReceived();
            for (Cursor cursor : cursors.subList(1, cursors.size())) {
                adapter.changes().poll(LEADS, cursor, heard);
            }
            assertThat(org.callsReceived()).isEqualTo(before);
            org.advance(Duration.ofDays(8));
            adapter.changes().poll(LEADS, heard.lastCheckpoint(), heard);
            before = org.callsReceived();

            adapter.changes().poll(LEADS, sweep, heard);

            assertThat(org.callsReceived() - before).isEqualTo(ceil(4_100));
            assertThat(heard.met).hasSize(4_100);
        }
    }

    private static void create(SandboxOrg org, int count) {
        List<Map<String, String>> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leads.add(Map.of("LastName", "n" + i, "Company", "c"));
        }
        org.create("Lead", leads);
    }

    private static long ceil(long count) {
        return Math.ceilDiv(count, 2_000);
    }
}
