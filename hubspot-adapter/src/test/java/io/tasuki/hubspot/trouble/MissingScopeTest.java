package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.Finding;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.ManualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 7: one scope that was forgotten.
class MissingScopeTest {

    private static final String SCOPE = "crm.objects.deals.read";
    private static final List<String> OBJECTS = List.of("deals", "companies", "contacts");

    private final SandboxPortal portal = new SandboxPortal();

    @BeforeEach
    void forgetAScope() {
        OBJECTS.forEach(object -> portal.create(object, List.of(Map.of())));
        portal.turn(Map.of("scopes_off", List.of(SCOPE, "crm.schemas.deals.read")));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void readingOneAfterTheOtherStopsAtTheFirstThatIsRefused() {
        List<String> read = new ArrayList<>();
        try (NaiveClient naive = new NaiveClient(portal)) {
            for (String object : OBJECTS) {
                NaiveClient.Reply page = naive.get("/crm/objects/2026-09/" + object);
                if (page.status() != 200) {
                    break;
                }
                read.add(object);
            }
        }
        assertThat(read).isEmpty();
    }

    @Test
    void thatObjectIsLeftOutByNameOfTheScopeAndTheOthersAreRead() throws Exception {
        try (CrmAdapter adapter = portal.open(Map.of());
                Store store = Store.inMemory(StoreSettings.defaults())) {
            PollReport report = new Poller(store, new ManualTime(portal.now()))
                    .poll(Map.of("marketing", adapter), targets(), new Control(portal.now()));

            assertThat(report.status()).isEqualTo(PollReport.Status.PARTIAL);
            assertThat(report.objects())
                    .hasEntrySatisfying(
                            name("companies"),
                            landed -> assertThat(landed.added()).isEqualTo(1))
                    .hasEntrySatisfying(
                            name("contacts"),
                            landed -> assertThat(landed.added()).isEqualTo(1));
            assertThat(report.problems())
                    .filteredOn(problem -> problem.object().equals(name("deals")))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.finding().remedy()).contains(SCOPE));
        }
    }

    @Test
    void doctorNamesTheScopeBeforeAnythingIsRead() throws Exception {
        try (CrmAdapter adapter = portal.open(Map.of())) {
            assertThat(adapter.findings())
                    .filteredOn(finding -> finding.check().equals("scope of deals"))
                    .singleElement()
                    .extracting(Finding::remedy)
                    .asString()
                    .contains(SCOPE);
        }
    }

    private static List<PollTarget> targets() {
        return OBJECTS.stream()
                .map(object -> new PollTarget(name(object), kind(object), Map.of(), List.of("hs_object_id"), List.of()))
                .toList();
    }

    private static RecordKind kind(String object) {
        return switch (object) {
            case "deals" -> RecordKind.DEAL;
            case "contacts" -> RecordKind.PERSON;
            default -> RecordKind.COMPANY;
        };
    }

    private static ObjectName name(String object) {
        return new ObjectName("marketing", object);
    }

    private record Control(Instant moment) implements PollControl {

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void progress(ObjectName object, long rows) {}
    }
}
