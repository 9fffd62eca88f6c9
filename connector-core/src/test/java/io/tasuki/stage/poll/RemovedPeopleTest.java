package io.tasuki.stage.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.ActivityWords;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovedPeopleTest {

    private static final PollTarget PEOPLE = new PollTarget(
            new ObjectName("sales", "Person"),
            RecordKind.PERSON,
            Map.of(FieldRole.EMAIL, "email", FieldRole.CONVERTED_PERSON, "converted_person"),
            List.of("name", "handed_over"),
            List.of("name", "handed_over"),
            Set.of("handed_over"),
            OwnedFields.NONE,
            ActivityWords.NONE);

    private static final String PRESENT =
            "select concat_ws('|', _id, _removed_at is not null, _unique_key, email, name, handed_over, converted_person)"
                    + " from crm.\"sales.Person\" order by _id";
    private static final String FORMER = "select name from crm_past.\"sales.Person\" order by all";
    private static final String VERSIONS = "select concat_ws('|', id, field, value) from field_version order by all";

    private final PollScene scene = new PollScene();
    private final FakeCrm crm = new FakeCrm(PollScene.START);

    @BeforeEach
    void two() {
        scene.crmNow = crm::now;
        crm.addField("Person", "handed_over");
        crm.create("Person", "1", Map.of("name", "Aiko", "email", "a@b.c", "handed_over", "2026-01-19", "converted_person", "2"));
        crm.create("Person", "2", Map.of("name", "Bunta", "email", "b@b.c"));
        poll();
        crm.advance(Duration.ofHours(1));
        crm.edit("Person", "1", Map.of("name", "Aiko Mori"));
        poll();
        crm.advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        crm.forget();
        scene.close();
    }

    private void poll() {
        scene.poll(crm.open(), PEOPLE);
    }

    @Test
    void aRemovedRecordKeepsOnlyWhatTheLedgerNeeds() {
        assertThat(scene.lines(FORMER)).containsExactly("Aiko");
        assertThat(scene.lines(VERSIONS)).contains("1|name|Aiko", "1|name|Aiko Mori");
        crm.delete("Person", "1");

        poll();

        assertThat(scene.lines(PRESENT)).containsExactly("1|true|2026-01-19|2", "2|false|b@b.c|b@b.c|Bunta||");
        assertThat(scene.lines(FORMER)).isEmpty();
        assertThat(scene.lines(VERSIONS)).containsExactly("1|handed_over|2026-01-19", "2|name|Bunta");
    }

    @Test
    void soDoesOneThatWasMergedAway() {
        crm.merge("Person", "1", "2");

        poll();

        assertThat(scene.lines("select _merged_into from crm.\"sales.Person\" where _id = '1'")).containsExactly("2");
        assertThat(scene.lines(VERSIONS)).containsExactly("1|handed_over|2026-01-19", "2|name|Bunta");
    }

    @Test
    void oneThatComesBackIsReadWholeAndAsIfForTheFirstTime() {
        crm.delete("Person", "1");
        poll();
        crm.advance(Duration.ofHours(1));
        crm.restore("Person", "1");

        poll();

        assertThat(scene.lines(PRESENT)).first().isEqualTo("1|false|a@b.c|a@b.c|Aiko Mori|2026-01-19|2");
        assertThat(scene.lines(FORMER)).isEmpty();
        assertThat(scene.lines(VERSIONS)).contains("1|name|Aiko", "1|name|Aiko Mori", "1|handed_over|2026-01-19");
    }

    @Test
    void repeatingAPollFromItsBeginningBringsNothingBack() {
        crm.delete("Person", "1");
        poll();
        List<String> once = scene.lines(PRESENT);
        scene.store.change(session -> session.execute("delete from poll_cursor"));

        poll();

        assertThat(scene.lines(PRESENT)).isEqualTo(once);
        assertThat(scene.lines(VERSIONS)).containsExactly("1|handed_over|2026-01-19", "2|name|Bunta");
    }
}
