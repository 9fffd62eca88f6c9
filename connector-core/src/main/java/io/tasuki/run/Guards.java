package io.tasuki.run;

import static java.util.stream.Collectors.joining;

import io.tasuki.run.configuration.GuardSettings;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.Locale;

/// Decides, before the first write, whether anything may be written at all.
final class Guards {

    private final Store store;
    private final GuardSettings settings;

    Guards(Store store, GuardSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// @return true when nothing may be written now, whatever it is; the run then says why
    boolean forbidWriting(Course course) {
        if (settings.dryRun()) {
            course.note("guards.dry_run", Sentence.DRY_RUN.with());
            return true;
        }
        if (settings.stopFileExists()) {
            course.leave("guards.stop_file", Sentence.STOP_FILE.with());
            course.stop();
            return true;
        }
        return false;
    }

    /// @return true when a plan changes too many values that are not empty; filling an empty one is no loss
    boolean forbidSize(Course course, String planId) {
        Overwriting overwriting = overwriting(planId);
        if (settings.maximumChanges().isPresent() && overwriting.changes > settings.maximumChanges().getAsLong()) {
            return stop(
                    course,
                    "guards.maximum_changes",
                    Sentence.MAXIMUM_CHANGES.with(
                            count(overwriting.changes), most(planId), count(settings.maximumChanges().getAsLong()), planId));
        }
        if (overwriting.changes > GuardSettings.FEW && overwriting.share() > settings.maximumShare()) {
            return stop(
                    course,
                    "guards.maximum_share",
                    Sentence.MAXIMUM_SHARE.with(
                            count(overwriting.changes),
                            count(overwriting.filled),
                            most(planId),
                            settings.maximumShare(),
                            planId));
        }
        return false;
    }

    private Overwriting overwriting(String planId) {
        return store.read(session -> session.query(
                        Sql.load(Guards.class, "overwriting"),
                        row -> new Overwriting(row.number(1), row.number(2)),
                        planId))
                .getFirst();
    }

    private String most(String planId) {
        return store.read(session -> session.query(
                        Sql.load(Guards.class, "overwritten_field"),
                        row -> row.text(1) + " " + count(row.number(2)),
                        planId))
                .stream()
                .collect(joining(", "));
    }

    private record Overwriting(long changes, long filled) {
        double share() {
            return filled == 0 ? 0 : (double) changes / filled;
        }
    }

    private static boolean stop(Course course, String guard, String sentence) {
        course.leave(guard, sentence);
        course.stop();
        return true;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
