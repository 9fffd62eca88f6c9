package io.tasuki.run;

import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.nio.file.Files;

/// Decides, before the first write, whether a plan may be written at all.
final class Guards {

    private final Store store;
    private final GuardSettings settings;

    Guards(Store store, GuardSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// @return true when nothing may be written; the run then says why
    boolean forbid(Course course, String planId) {
        if (settings.dryRun()) {
            course.note("guards.dry_run", "nothing was written, because the configuration asks for dry runs");
            return true;
        }
        if (settings.stopFile().filter(Files::exists).isPresent()) {
            course.leave("guards.stop_file", "nothing was written, because the stop file exists; remove it to go on");
            course.stop();
            return true;
        }
        return tooMuch(course, planId);
    }

    // Filling an empty field is no loss, so it never counts.
    private boolean tooMuch(Course course, String planId) {
        Overwriting overwriting = store.read(session -> session.query(
                        Sql.load(Guards.class, "overwriting"),
                        row -> new Overwriting(row.number(1), row.number(2)),
                        planId))
                .getFirst();
        if (settings.maximumChanges().isPresent() && overwriting.changes > settings.maximumChanges().getAsLong()) {
            return stop(
                    course,
                    "guards.maximum_changes",
                    overwriting.changes + " values that are not empty would change, allowed are "
                            + settings.maximumChanges().getAsLong());
        }
        if (settings.maximumShare().isPresent() && overwriting.share() > settings.maximumShare().getAsDouble()) {
            return stop(
                    course,
                    "guards.maximum_share",
                    overwriting.changes + " of " + overwriting.filled + " values that are not empty would change, allowed is a share of "
                            + settings.maximumShare().getAsDouble());
        }
        return false;
    }

    private record Overwriting(long changes, long filled) {
        double share() {
            return filled == 0 ? 0 : (double) changes / filled;
        }
    }

    private static boolean stop(Course course, String guard, String reason) {
        course.leave(guard, "nothing was written: " + reason + "; look at the plan, then raise the guard");
        course.stop();
        return true;
    }
}
