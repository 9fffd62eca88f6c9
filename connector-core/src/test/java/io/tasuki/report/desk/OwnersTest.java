package io.tasuki.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.report.Value;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the report calls whoever is in charge.
class OwnersTest {

    private final Store store = Store.inMemory(StoreSettings.defaults());

    @BeforeEach
    void landUsers() {
        store.change(session -> {
            CrmViews.create(session, List.of(users("marketing", "owners"), users("sales", "User"), users("abroad", "User")));
            session.script(
                    """
                    insert into crm."marketing.owners" by name
                    select unnest(['1', '2']) as _id, unnest(['佐藤 花', ' ']) as called, now() as _modified_at, now() as _observed_at;
                    insert into crm."sales.User" by name
                    select unnest(['005', '006']) as _id, unnest(['佐藤 花', '田中 実']) as called, now() as _modified_at,
                        now() as _observed_at;
                    insert into crm."abroad.User" by name
                    select unnest(['005', '006']) as _id, unnest([' 佐藤 花 ', 'Jo Doe']) as called, now() as _modified_at,
                        now() as _observed_at
                    """);
        });
    }

    private static PollTarget users(String connection, String object) {
        return new PollTarget(
                new ObjectName(connection, object), RecordKind.USER, Map.of(FieldRole.LABEL, "called"), List.of(), List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOwnerIsCalledAsTheCrmCallsTheUser() {
        assertThat(of("1")).isEqualTo(new Value.Owner("1", "佐藤 花"));
    }

    @Test
    void anIdThatMeansOnePersonInTwoCrmsIsCalledSo() {
        assertThat(of("005")).isEqualTo(new Value.Owner("005", "佐藤 花"));
    }

    @Test
    void nobodyIsCalledByTheNameOfAnother() {
        assertThat(of("006")).as("two CRMs call it differently").isEqualTo(new Value.Owner("006", null));
        assertThat(of("2")).as("a blank name").isEqualTo(new Value.Owner("2", null));
        assertThat(of("99")).as("a user that was not read").isEqualTo(new Value.Owner("99", null));
        assertThat(of("")).isEqualTo(new Value.Unknown("no_owner"));
    }

    private Value of(String owner) {
        return store.read(session -> new Owners(session).of(owner));
    }
}
