package io.tasuki.export.check;

import static io.tasuki.export.check.Cells.anything;
import static io.tasuki.export.check.Cells.currency;
import static io.tasuki.export.check.Cells.milliseconds;
import static io.tasuki.export.check.Cells.positiveAmount;
import static io.tasuki.export.check.Cells.rule;

import java.time.Instant;
import java.util.Optional;

/// What LinkedIn's CSV of offline conversions has to be like.
final class LinkedInRules {

    private static final int LONGEST_NAME = 35;
    private static final int DAYS = 90;

    private LinkedInRules() {}

    static TableRules conversions(Optional<Instant> now) {
        return new TableRules()
                .atMost(300_000, 20_000_000)
                .allowed("email", address())
                .allowed("firstname", name())
                .allowed("lastname", name())
                .allowed("employeecompany", withoutAddress())
                .allowed("title", withoutAddress())
                .allowed("country", withoutAddress())
                .filled("timestamp", time(now))
                .filled("eventtype", anything())
                .filled("amount", positiveAmount())
                .filled("currency", currency())
                .row((row, faults) -> {
                    if (!row.has("email") && row.filled("firstname", "lastname") < 2) {
                        row.complain(faults, "email", "nothing tells who it is", "fill in email, or firstname and lastname");
                    }
                });
    }

    private static Cells.Rule time(Optional<Instant> now) {
        Cells.Rule recent = Cells.withinDays(now, DAYS, text -> Instant.ofEpochMilli(Long.parseLong(text)));
        return text -> milliseconds().apply(text).or(() -> recent.apply(text));
    }

    private static Cells.Rule address() {
        return rule(
                text -> text.matches("[0-9a-f]{64}") || text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "is neither an address nor its SHA-256",
                "write 64 small hexadecimal digits, without salt");
    }

    private static Cells.Rule name() {
        Cells.Rule shortEnough =
                rule(text -> text.codePointCount(0, text.length()) <= LONGEST_NAME, "is longer than 35 characters", "shorten it");
        return text -> withoutAddress().apply(text).or(() -> shortEnough.apply(text));
    }

    private static Cells.Rule withoutAddress() {
        return rule(text -> text.indexOf('@') < 0, "holds an @, which may only stand in email", "leave it out");
    }
}
