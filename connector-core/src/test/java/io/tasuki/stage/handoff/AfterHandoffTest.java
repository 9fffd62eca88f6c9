package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import io.tasuki.stage.handoff.AttributeRule.Source;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the ledger says became of an attribute after the handoff.
class AfterHandoffTest {

    private static final String HANDED_OVER = "handed_over=2026-03-01T09:00:00Z";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aValueThatTheHistoryDatesIsTheSameOrWasFilledOrChanged() {
        industry(1, "software");
        industry(2, "", "2026-02-01 software");
        industry(3, "", "2026-04-01 software");
        industry(4, "software", "2026-04-01 media", "2026-05-01 retail");
        industry(5, "software", "2026-04-01 media", "2026-05-01 software");

        walk(new Rooms().attribute("industry", "marketing.contacts.industry"));

        assertThat(told())
                .containsExactly(
                        "software history same", "software history same", " history filled", "software history changed",
                        "software history same");
    }

    @Test
    void whatStandsThereNowIsToldWithWhatItCameFrom() {
        industry(1, "software");
        industry(2, "", "2026-04-01 software");
        world.put("marketing.contacts/3", HANDED_OVER, "industry=media", "_observed_at=2026-02-01T00:00:00Z");

        walk(new Rooms().attribute("industry", List.of("marketing.contacts.industry"), Source.CURRENT));

        assertThat(told()).containsExactly("software current same", "software current filled", "media current same");
    }

    @Test
    void withoutHistoryItMattersWhetherSomebodyHadReadItByThen() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=media", "_observed_at=2026-02-01T00:00:00Z")
                .put("marketing.contacts/2", HANDED_OVER, "industry=media", "_observed_at=2026-04-01T00:00:00Z")
                .past("marketing.contacts/3", HANDED_OVER, "_observed_at=2026-02-01T00:00:00Z", "_superseded_at=2026-04-01T00:00:00Z")
                .put("marketing.contacts/3", HANDED_OVER, "industry=media", "_observed_at=2026-04-01T00:00:00Z",
                        "_modified_at=2026-04-01T00:00:00Z");

        walk(new Rooms().attribute("industry", "marketing.contacts.industry"));

        assertThat(told()).containsExactly("media observed same", "media observed unseen", " observed filled");
    }

    @Test
    void aNumberThatStaysInItsBandIsTheSame() {
        world.put("marketing.contacts/1", HANDED_OVER, "size=30")
                .version("marketing.contacts/1", "size", "", "20", "property_history")
                .version("marketing.contacts/1", "size", "2026-04-01T00:00:00Z", "30", "property_history");

        walk(new Rooms().bands("size", "marketing.contacts.size", "10", "50"));

        assertThat(told()).containsExactly("10-49 history same");
    }

    @Test
    void whatWasSoldComesWithTheDeal() {
        world.put("marketing.contacts/1", HANDED_OVER, "email=a@a.example");

        walk(new Rooms().attribute("product", List.of("sales.Item.product"), Source.LINE_ITEMS));

        assertThat(told()).containsExactly(" current with_deal");
    }

    private void industry(int id, String before, String... changes) {
        String address = "marketing.contacts/" + id;
        String last = changes.length == 0 ? before : changes[changes.length - 1].split(" ", -1)[1];
        world.put(address, HANDED_OVER, "industry=" + last).version(address, "industry", "", before, "property_history");
        for (String change : changes) {
            String[] parts = change.split(" ", -1);
            world.version(address, "industry", parts[0] + "T00:00:00Z", parts[1], "property_history");
        }
    }

    private void walk(Rooms rooms) {
        rooms.walk(world);
    }

    private List<String> told() {
        return world.rows("select value, basis, afterwards from handoff_attribute order by handoff");
    }
}
