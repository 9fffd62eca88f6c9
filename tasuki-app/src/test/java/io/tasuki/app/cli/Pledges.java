package io.tasuki.app.cli;

import io.tasuki.stage.promise.Clock;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.promise.PromiseReport.Breach;
import io.tasuki.stage.promise.PromiseReport.OwnerTally;
import io.tasuki.stage.promise.PromiseReport.Tally;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What became of promises, as tests like to have it.
final class Pledges {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private Pledges() {}

    static PromiseReport some() {
        return new PromiseReport(
                NOW,
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-11-30"),
                List.of(
                        new Tally("first_contact", "1 business day", 1204, 3, 2, 0.0, 7530.0),
                        new Tally("feedback", "7 days", 0, 0, 12, null, null)),
                List.of(
                        new OwnerTally("005A", "first_contact", 600, 2, 0),
                        new OwnerTally("", "first_contact", 0, 1, 0)),
                Map.of("005A", "佐藤 花"),
                3,
                List.of(
                        new Breach(late(), URI.create("https://crm.example/00Q")),
                        new Breach(never(), null)));
    }

    /// Kept, but too late.
    static Clock late() {
        return new Clock(
                "marketing.contacts/101@2026-11-24T01:00:00Z",
                "marketing.contacts/101",
                true,
                "first_contact",
                Instant.parse("2026-11-24T01:00:00Z"),
                Instant.parse("2026-11-24T09:00:00Z"),
                Instant.parse("2026-11-25T00:30:00Z"),
                "missed",
                "sales.Task/00T",
                "005A",
                "sales.Lead/00Q",
                Instant.parse("2026-11-24T05:00:00Z"),
                14_400,
                16_200);
    }

    private static Clock never() {
        return new Clock(
                "marketing.contacts/102@2026-11-23T01:00:00Z",
                "marketing.contacts/102",
                true,
                "first_contact",
                Instant.parse("2026-11-23T01:00:00Z"),
                Instant.parse("2026-11-23T09:00:00Z"),
                null,
                "missed",
                "",
                "",
                "marketing.contacts/102",
                null,
                45 * 60,
                0);
    }
}
