package io.tasuki.stage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every sentence about writing, word by word; one without its words here fails the test.
class SentenceTest {

    private final Map<Sentence, String> said = new EnumMap<>(Sentence.class);

    @Test
    void everySentenceIsSaidInTheseWords() {
        writing();
        guards();
        refusedRequests();
        reverts();

        assertThat(said.keySet()).containsExactlyInAnyOrder(Sentence.values());
    }

    private void writing() {
        says(Sentence.STALE, "changed in the CRM since the plan was made");
        says(Sentence.FIELD_NOT_CREATED, "the field could not be created: NO_ROOM", "NO_ROOM");
        says(Sentence.CREATES_NO_FIELDS, "the connection creates no fields");
        says(Sentence.READ_ONLY, "the connection can only be read");
        says(Sentence.NOT_CONFIGURED, "the connection is not configured any more");
        says(
                Sentence.WAITS,
                "refused 2 times, tried again after 2026-11-24T09:15:00Z: ROW_LOCKED",
                Sentence.times(2),
                "2026-11-24T09:15:00Z",
                "ROW_LOCKED");
        says(
                Sentence.NOTHING_WAITS,
                "nothing of sales.Contact/003 waits to be written; 'tasuki status' shows what does",
                "sales.Contact/003");
    }

    private void guards() {
        says(Sentence.DRY_RUN, "nothing was written, because the configuration asks for dry runs");
        says(Sentence.STOP_FILE, "nothing was written, because the stop file exists; remove it to go on");
        says(
                Sentence.STOP_FILE_APPEARED,
                "the rest was not written, because the stop file appeared; remove it and run again to go on");
        says(
                Sentence.MAXIMUM_CHANGES,
                "nothing was written: 1,200 values that are not empty would change (most: sales.Contact.Tasuki_Outcome__c 900),"
                        + " allowed are 1,000; look at the plan, then 'tasuki apply p-1 --accept-guards', or raise"
                        + " guards.maximum_changes",
                "1,200",
                "sales.Contact.Tasuki_Outcome__c 900",
                "1,000",
                "p-1");
        says(
                Sentence.MAXIMUM_SHARE,
                "nothing was written: 1,200 of 2,000 values that are not empty would change (most:"
                        + " sales.Contact.Tasuki_Outcome__c 900), allowed is a share of 0.3; look at the plan, then 'tasuki apply"
                        + " p-1 --accept-guards', or raise guards.maximum_share",
                "1,200",
                "2,000",
                "sales.Contact.Tasuki_Outcome__c 900",
                0.3,
                "p-1");
    }

    private void refusedRequests() {
        says(
                Sentence.NO_SUCH_PLAN,
                "there is no plan p-1; 'tasuki plan' makes one, and plans are kept for 30 days",
                "p-1",
                30);
        says(
                Sentence.OTHER_CONFIGURATION,
                "plan p-1 was made with another configuration; make a new one with 'tasuki plan'",
                "p-1");
        says(
                Sentence.FIELD_NOT_DECLARED,
                "plan p-1 writes sales.Contact.Tasuki_Stage__c, which write_back does not name; make a new one with 'tasuki plan'",
                "p-1",
                "sales.Contact.Tasuki_Stage__c");
        says(Sentence.NO_SUCH_RUN, "there is no run r-1; 'tasuki status' lists the last ones", "r-1");
        says(Sentence.RUN_WROTE_NOTHING, "run r-1 wrote nothing, so there is nothing to take back", "r-1");
        says(
                Sentence.BEFORE_IMAGES_GONE,
                "what run r-1 overwrote is not known any more: the journal is kept for 400 days (retention.journal_days); correct"
                        + " the records in the CRM by hand",
                "r-1",
                400);
    }

    private void reverts() {
        says(Sentence.KEPT_EDITED, "somebody changed it since");
        says(Sentence.KEPT_WRITTEN_AGAIN, "written again by run r-2; take that one back first", "r-2");
        says(Sentence.KEPT_UNSETTLED, "a later write of it is not settled yet; try again");
        says(Sentence.KEPT_GONE, "the record is deleted or merged into another one");
        says(Sentence.KEPT_LOCKED, "the CRM takes no write to this record");
        says(Sentence.KEPT_UNREADABLE, "we may not read the field any more");
        says(Sentence.KEPT_UNREACHED, "the CRM did not answer; try again");
    }

    private void says(Sentence sentence, String words, Object... parts) {
        assertThat(sentence.with(parts)).isEqualTo(words);
        said.put(sentence, words);
    }

    @Test
    void onceIsAWordAndMoreIsANumber() {
        assertThat(Sentence.times(1)).isEqualTo("once");
        assertThat(Sentence.times(1200)).isEqualTo("1,200 times");
    }
}
