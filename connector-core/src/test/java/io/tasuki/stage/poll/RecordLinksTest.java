package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordPage;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.stage.poll.PollReport.Status;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordLinksTest {

    private final FakeCrm crm = new FakeCrm(PollScene.START);
    private final PollScene scene = new PollScene();

    RecordLinksTest() {
        scene.crmNow = crm::now;
    }

    @AfterEach
    void close() {
        scene.close();
        crm.forget();
    }

    @Test
    void nothingIsKnownBeforeTheFirstPoll() {
        assertThat(link("7")).isEmpty();
    }

    @Test
    void aPollLearnsWhereRecordsAreLookedAt() {
        scene.poll(crm.open(), PEOPLE);

        assertThat(link("7")).contains(URI.create("https://fake.example/Person/7"));
        assertThat(link("a/b")).contains(URI.create("https://fake.example/Person/a%2Fb"));
    }

    @Test
    void whatMovedIsFollowedAndWhatHasNoPageAnyMoreIsForgotten() {
        scene.poll(crm.open(), PEOPLE);

        scene.poll(pages(Optional.of(new RecordPage("https://elsewhere.example/{id}"))), PEOPLE);
        assertThat(link("7")).contains(URI.create("https://elsewhere.example/7"));

        scene.poll(pages(Optional.empty()), PEOPLE);
        assertThat(link("7")).isEmpty();
    }

    @Test
    void aCrmThatDoesNotAnswerTakesNoLinkAwayAndFailsNoPoll() {
        scene.poll(crm.open(), PEOPLE);

        PollReport report = scene.poll(
                new PassingAdapter(crm.open()) {
                    @Override
                    public Optional<RecordPage> page(String object) throws CrmException {
                        throw new CrmException.Unavailable("no answer");
                    }
                },
                PEOPLE);

        assertThat(report.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(link("7")).contains(URI.create("https://fake.example/Person/7"));
    }

    private CrmAdapter pages(Optional<RecordPage> page) {
        return new PassingAdapter(crm.open()) {
            @Override
            public Optional<RecordPage> page(String object) {
                return page;
            }
        };
    }

    private Optional<URI> link(String id) {
        return scene.store.read(session -> RecordLinks.of(session).link(PEOPLE.name().record(id).toString()));
    }
}
