package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.stage.World;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldOutcomesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant HELD = Instant.parse("2026-11-28T00:00:00Z");

    private final World world = new World();

    @BeforeEach
    void oneHandoff() {
        world.store.change(session -> session.script(
                """
                insert into crm."marketing.contacts" by name
                select 'c' as _id, timestamp '2026-01-01' as _created_at, timestamp '2026-01-01' as _modified_at,
                    timestamp '2026-01-01' as _observed_at, 'a@a.example' as _unique_key, 'a@a.example' as email,
                    '2026-11-01T00:00:00Z' as handed_over;
                """));
        new Rooms().walk(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theHeldMomentIsAnsweredAsBefore() {
        List<String> before = world.work(session -> outcomes(session, HELD));
        List<String> held = world.work(session -> {
            HeldOutcomes.workOut(session, Store.SCRATCH + ".held_outcome", HELD, ZONE).in(session);
            return outcomes(session, HELD);
        });

        assertThat(held).isEqualTo(before).hasSize(1);
    }

    @Test
    void anotherMomentIsRefusedWhileOneIsHeld() {
        assertThatThrownBy(() -> world.work(session -> {
                    HeldOutcomes.workOut(session, Store.SCRATCH + ".held_outcome", HELD, ZONE).in(session);
                    return outcomes(session, HELD.minusSeconds(1));
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("outcomes are held as of 2026-11-28T00:00:00Z");
    }

    @Test
    void theNextSessionAsksTheStoreAgain() {
        world.work(session -> {
            HeldOutcomes.workOut(session, Store.SCRATCH + ".held_outcome", HELD, ZONE).in(session);
            return true;
        });

        List<String> earlier = world.work(session -> outcomes(session, Instant.parse("2026-10-01T00:00:00Z")));
        assertThat(earlier).isEmpty();
    }

    private static List<String> outcomes(Session session, Instant asOf) {
        return session.query(
                "select handoff || ' ' || outcome from outcome_at(cast(? as timestamp), ?)", row -> row.text(1), asOf, ZONE.getId());
    }
}
