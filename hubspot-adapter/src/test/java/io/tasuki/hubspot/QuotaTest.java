package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.contract.RowByRow;
import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the real limits, on a clock that both sides share: what is granted is used, and no call comes too fast.
class QuotaTest {

    private static final Instant LONG_AGO = SandboxPortal.START.minus(Duration.ofDays(1));
    private static final PollRequest REQUEST = new PollRequest("contacts", List.of("jobtitle", "city"), List.of());

    @ParameterizedTest
    @CsvSource({"190, 0.5, 95, 200000", "250, 0.5, 125, 20000", "100, 0.5, 50, 20000", "190, 1, 190, 20000"})
    void aBackfillUsesTheBurstItIsGivenAndNothingBeyond(int granted, String share, int given, int contacts)
            throws Exception {
        Counted told = new Counted();
        try (SandboxPortal portal =
                new SandboxPortal(List.of(SandboxPortal.contacts(contacts, LONG_AGO)), Limits.REAL)) {
            portal.turn(Map.of("limits", Map.of("burst", granted)));
            try (CrmAdapter adapter = portal.openInStep(Map.of("burst_share", share, "burst_limit_per_10s", "190"))) {
                Cursor start = adapter.changes().begin(REQUEST).getFirst();
                assertThat(start.pass()).isEqualTo(Pass.CHANGES);
                adapter.changes().poll(REQUEST, start, told);
            }

            double seconds = Duration.between(SandboxPortal.START, portal.now()).toMillis() / 1000.0;
            assertThat(portal.answeredWith(429)).isZero();
            assertThat(portal.callsReceived() / seconds * 10)
                    .as("calls in ten seconds, of %s", given)
                    .isBetween(given * 0.95, given * 1.01);
        }
        assertThat(told.ids.cardinality()).isEqualTo(contacts);
        assertThat(told.rows).isEqualTo(contacts);
    }

    /// Keeps nothing but the ids, so that the size is no matter.
    private static final class Counted implements RowByRow {

        private final BitSet ids = new BitSet();
        private long rows;

        @Override
        public void row(CrmRow row) {
            rows++;
            ids.set(Integer.parseInt(row.id()));
        }

        @Override
        public void version(FieldVersion version) {}

        @Override
        public void links(LinkSet links) {}

        @Override
        public void removed(String object, String id, Instant at) {}

        @Override
        public void merged(String object, String loser, String winner, Instant at) {}

        @Override
        public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
            return stamps;
        }

        @Override
        public void met(String object, Instant sweep, List<String> met) {}

        @Override
        public List<String> unmet(String object, Instant sweep) {
            return List.of();
        }

        @Override
        public Directive checkpoint(Cursor cursor) {
            return Directive.GO_ON;
        }
    }
}
