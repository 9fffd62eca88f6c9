package io.tasuki.stage.apply;

import java.util.Locale;

/// Everything that applying, reverting and their guards say to people, in one place.
public enum Sentence {
    STALE("changed in the CRM since the plan was made"),
    FIELD_NOT_CREATED("the field could not be created: %s"),
    CREATES_NO_FIELDS("the connection creates no fields"),
    READ_ONLY("the connection can only be read"),
    NOT_CONFIGURED("the connection is not configured any more"),
    WAITS("refused %s, tried again after %s: %s"),

    DRY_RUN("nothing was written, because the configuration asks for dry runs"),
    STOP_FILE("nothing was written, because the stop file exists; remove it to go on"),
    STOP_FILE_APPEARED("the rest was not written, because the stop file appeared; remove it and run again to go on"),
    MAXIMUM_CHANGES("nothing was written: %s values that are not empty would change (most: %s), allowed are %s; look at the plan,"
            + " then 'tasuki apply %s --accept-guards', or raise guards.maximum_changes"),
    MAXIMUM_SHARE("nothing was written: %s of %s values that are not empty would change (most: %s), allowed is a share of %s;"
            + " look at the plan, then 'tasuki apply %s --accept-guards', or raise guards.maximum_share"),

    NO_SUCH_PLAN("there is no plan %s; 'tasuki plan' makes one, and plans are kept for %s days"),
    OTHER_CONFIGURATION("plan %s was made with another configuration; make a new one with 'tasuki plan'"),
    FIELD_NOT_DECLARED("plan %s writes %s, which write_back does not name; make a new one with 'tasuki plan'"),

    NO_SUCH_RUN("there is no run %s; 'tasuki status' lists the last ones"),
    RUN_WROTE_NOTHING("run %s wrote nothing, so there is nothing to take back"),
    BEFORE_IMAGES_GONE("what run %s overwrote is not known any more: the journal is kept for %s days (retention.journal_days);"
            + " correct the records in the CRM by hand"),
    KEPT_EDITED("somebody changed it since"),
    KEPT_WRITTEN_AGAIN("written again by run %s; take that one back first"),
    KEPT_UNSETTLED("a later write of it is not settled yet; try again"),
    KEPT_GONE("the record is deleted or merged into another one"),
    KEPT_LOCKED("the CRM takes no write to this record"),
    KEPT_UNREADABLE("we may not read the field any more"),
    KEPT_UNREACHED("the CRM did not answer; try again"),

    NOTHING_WAITS("nothing of %s waits to be written; 'tasuki status' shows what does");

    private final String text;

    /// How often something happened, in words.
    public static String times(long times) {
        return times == 1 ? "once" : String.format(Locale.ROOT, "%,d times", times);
    }

    Sentence(String text) {
        this.text = text;
    }

    /// @param parts its variable parts, in order
    public String with(Object... parts) {
        return String.format(Locale.ROOT, text, parts);
    }
}
