package io.tasuki.run;

import io.tasuki.run.document.RunStatus;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row for each execution of a command that works on the store.
final class RunLedger {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store store;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    RunLedger(Store store, Time time) {
        this.store = store;
        this.time = time;
    }

    /// A new id that sorts by time.
    String newId() {
        return STAMP.format(time.now()) + "-" + String.format(Locale.ROOT, "%04x", random.nextInt(1 << 16));
    }

    /// Opens a run's row. One that is still open was left by a process that died: nobody finishes it.
    void begin(String runId, String command) {
        store.change(session -> {
            session.execute("update run set status = 'failed', ended_at = started_at where status = 'running'");
            session.execute(
                    "insert into run values (?, ?, ?, null, null, 'running', null)", runId, command, time.now());
        });
    }

    /// @param document what the command printed, JSON; null when it failed
    void end(String runId, RunStatus status, @Nullable Instant crmNow, @Nullable String document) {
        store.change(session -> session.execute(
                "update run set ended_at = ?, crm_now = ?, status = ?, document = ? where run_id = ?",
                time.now(),
                crmNow,
                status.word(),
                document,
                runId));
    }
}
