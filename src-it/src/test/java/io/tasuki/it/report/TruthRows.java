package io.tasuki.it.report;

import io.tasuki.sandbox.generate.LeadTruth;
import io.tasuki.sandbox.generate.Truth;
import io.tasuki.sandbox.generate.mess.HandoffAnswer;
import io.tasuki.sandbox.generate.mess.LeadAnswer;
import io.tasuki.sandbox.generate.mess.OutcomeAnswer;
import io.tasuki.sandbox.generate.mess.RecordAnswer;
import io.tasuki.sandbox.generate.mess.WorldTruth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The handoffs of an answer key as rows of the table `truth`.
final class TruthRows {

    static final int COLUMNS = 16;

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private TruthRows() {}

    static List<@Nullable Object[]> of(WorldTruth truth) {
        return truth.leads()
                .filter(lead -> !lead.records().isEmpty())
                .flatMap(lead -> lead.handoffs().stream().map(handoff -> row(lead, handoff)))
                .toList();
    }

    private static @Nullable Object[] row(LeadAnswer lead, HandoffAnswer handoff) {
        OutcomeAnswer outcome = handoff.outcome() == null ? NOTHING : handoff.outcome();
        return new @Nullable Object[] {
            lead.lead(),
            !lead.ambiguous().isEmpty(),
            plain(handoff.at()),
            handoff.owner(),
            handoff.verdict(),
            handoff.attributes().get("origin"),
            handoff.attributes().get("employees"),
            handoff.attributes().get("industry"),
            handoff.outcome() == null ? null : outcome.outcome(),
            plain(outcome.at()),
            outcome.daysToWin(),
            outcome.amount() == null ? null : outcome.amount().toPlainString(),
            outcome.unpriced(),
            outcome.reason(),
            plain(handoff.firstContactAt()),
            String.join(" ", lead.records().stream().map(RecordAnswer::record).toList())
        };
    }

    private static final OutcomeAnswer NOTHING = new OutcomeAnswer("", null, null, null, null, null);

    /// Of a world without mess; nobody's name is known there.
    static List<@Nullable Object[]> of(Truth truth) {
        return truth.leads().filter(lead -> lead.handoffAt() != null).map(TruthRows::row).toList();
    }

    private static @Nullable Object[] row(LeadTruth lead) {
        String record = "marketing.contacts/" + lead.contact();
        return new @Nullable Object[] {
            record, false, plain(lead.handoffAt()), "", "", null, null, null, lead.outcome(), plain(lead.outcomeAt()), daysToWin(lead),
            lead.amount() == null ? null : lead.amount().toString(), null, null, null, record
        };
    }

    private static @Nullable Long daysToWin(LeadTruth lead) {
        return lead.wonAt() == null || lead.handoffAt() == null
                ? null
                : Math.max(0, ChronoUnit.DAYS.between(day(lead.handoffAt()), day(lead.wonAt())));
    }

    private static LocalDate day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZONE);
    }

    private static @Nullable String plain(@Nullable String moment) {
        return moment == null ? null : moment.replace("Z", "");
    }
}
