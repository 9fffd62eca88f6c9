package io.tasuki.it.mess;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.generate.mess.HandoffAnswer;
import io.tasuki.sandbox.generate.mess.LeadAnswer;
import io.tasuki.sandbox.generate.mess.OutcomeAnswer;
import io.tasuki.sandbox.generate.mess.RecordAnswer;
import io.tasuki.sandbox.generate.mess.WorldTruth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What should stand in the fields of ours on the records of one object, and what does.
final class WrittenOutcomes {

    private static final String BLANK = "outcome , reason , days , amount ";

    private WrittenOutcomes() {}

    /// By id, of every record whose lead was handed over: what became of its latest handoff.
    ///
    /// @param object `connection.object`
    static Map<String, String> answered(WorldTruth truth, String object) {
        Map<String, String> wanted = new TreeMap<>();
        truth.leads().forEach(lead -> lead.records().stream()
                .map(RecordAnswer::record)
                .filter(record -> record.startsWith(object + "/"))
                .forEach(record -> latest(lead)
                        .ifPresent(outcome -> wanted.put(record.substring(object.length() + 1), text(outcome)))));
        return wanted;
    }

    private static Optional<OutcomeAnswer> latest(LeadAnswer lead) {
        return lead.handoffs().isEmpty()
                ? Optional.empty()
                : Optional.of(lead.handoffs().getLast()).map(HandoffAnswer::outcome);
    }

    private static String text(OutcomeAnswer answer) {
        Long days = answer.daysToWin();
        String reason = Objects.requireNonNullElse(answer.reason(), "");
        return told(answer.outcome(), reason, days == null ? null : BigDecimal.valueOf(days), answer.amount());
    }

    /// By id, of every record that holds any such value.
    ///
    /// @param field how a field of ours is called there
    static Map<String, String> written(Iterable<JsonNode> records, String id, Function<String, String> field) {
        Map<String, String> written = new TreeMap<>();
        for (JsonNode record : records) {
            String text = told(
                    record.path(field.apply("outcome")).asText(""),
                    record.path(field.apply("returned_reason")).asText(""),
                    number(record.path(field.apply("days_to_win")).asText("")),
                    number(record.path(field.apply("won_amount")).asText("")));
            if (!text.equals(BLANK)) {
                written.put(record.path(id).asText(), text);
            }
        }
        return written;
    }

    private static String told(
            String outcome, String reason, @Nullable BigDecimal days, @Nullable BigDecimal amount) {
        // What sales wrote of an earlier handoff stays on the record; it is of no account for another outcome.
        String reasonOfThis = outcome.equals("returned") ? reason : "";
        return "outcome %s, reason %s, days %s, amount %s".formatted(outcome, reasonOfThis, plain(days), plain(amount));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
