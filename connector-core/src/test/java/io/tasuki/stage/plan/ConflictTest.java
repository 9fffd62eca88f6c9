package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people read when a plan leaves something out, word by word.
class ConflictTest {

    private static final Map<Conflict, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Conflict.EDITED,
                    "edited by a person since our last write; to have ours again, put back what we wrote or set person_edits to overwrite"),
            Map.entry(Conflict.REVERTED, "taken back by the revert 20260301T090000000-ab12; 'tasuki retry' releases it"),
            Map.entry(Conflict.CONVERTED, "converted: its values go to sales.Contact/0035"),
            Map.entry(
                    Conflict.CONVERTED_ALONE,
                    "converted: no other record takes its values; add the object it was converted to under 'write_back'"),
            Map.entry(
                    Conflict.UNSETTLED,
                    "an earlier write of this record is not settled yet; the next run looks at it first"),
            Map.entry(
                    Conflict.REFUSED_BEFORE,
                    "refused before, tried again after 2026-03-01T09:15:00Z: LOCKED; 'tasuki retry' tries it in the next run"),
            Map.entry(Conflict.LOCKED, "locked: the CRM takes no write to this record; unlock it there"),
            Map.entry(Conflict.UNREADABLE, "the field cannot be read; let the connection's user see it"),
            Map.entry(
                    Conflict.FIELD_MISSING,
                    "the field does not exist and create_fields is off; create it, or set create_fields to true"),
            Map.entry(
                    Conflict.FOREIGN_FIELD_MISSING,
                    "the field does not exist, and only our own fields are created; create it in the CRM, or correct its name"),
            Map.entry(
                    Conflict.UNFIT,
                    "the field is there, but it holds a text, not a number;"
                            + " delete or rename it in the CRM, then run 'tasuki doctor --fix'"),
            Map.entry(
                    Conflict.NOT_WRITABLE,
                    "this connection's user may not write the field; give the permission in the CRM"),
            Map.entry(
                    Conflict.READ_ONLY_CONNECTION,
                    "this connection can only be read; remove its objects from 'write_back'"),
            Map.entry(
                    Conflict.SHRUNKEN_SOURCE,
                    "withheld, because sales.Opportunity fell from 100 to 3 since the last complete run;"
                            + " if that is right, raise guards.maximum_shrink until one run has succeeded")));

    private static final Map<Conflict, String> DETAILS = Map.of(
            Conflict.REVERTED, "20260301T090000000-ab12",
            Conflict.CONVERTED, "sales.Contact/0035",
            Conflict.REFUSED_BEFORE, "2026-03-01T09:15:00Z: LOCKED",
            Conflict.UNFIT, "it holds a text, not a number; delete or rename it in the CRM, then run 'tasuki doctor --fix'",
            Conflict.SHRUNKEN_SOURCE, new ShrunkenSource("sales.Opportunity", 100, 3).words());

    @ParameterizedTest
    @EnumSource
    void everyConflictSaysWhatIsWrongAndWhatHelps(Conflict conflict) {
        assertThat(conflict.words(DETAILS.getOrDefault(conflict, ""))).isEqualTo(WORDS.get(conflict));
    }

    @Test
    void aCallThatFailedSaysWhyAndWhatIsMissing() {
        Instant later = Instant.parse("2026-03-01T09:15:00Z");

        assertThat(reason(new CrmException.Throttled("429", later))).isEqualTo("throttled until 2026-03-01T09:15:00Z: 429");
        assertThat(reason(new CrmException.BudgetSpent("0 left", later)))
                .isEqualTo("the allowance is used up until 2026-03-01T09:15:00Z: 0 left");
        assertThat(reason(new CrmException.Unavailable("503"))).isEqualTo("no useful answer: 503");
        assertThat(reason(new CrmException.AccessDenied("403", "crm.objects.read")))
                .isEqualTo("access denied, missing is crm.objects.read: 403");
        assertThat(reason(new CrmException.CursorLost("gone"))).isEqualTo("cursor lost: gone");
        assertThat(reason(new CrmException.Unreadable("html"))).isEqualTo("refused or unreadable: html");
    }

    private static String reason(CrmException problem) {
        return CallProblem.of("marketing.Person", problem).reason();
    }
}
