package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import io.tasuki.sandbox.generate.tell.Attribute;
import io.tasuki.sandbox.generate.tell.Names;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Makes worlds: the same number of leads and seed give the same world everywhere and for ever.
public final class WorldGenerator {

    private static final Instant NOW = Instant.parse("2026-09-30T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String CURRENCY = "JPY";
    private static final String PORTAL = "4242";

    private WorldGenerator() {}

    /// A world in which marketing met `leads` people; about nine in ten were handed to sales.
    public static World generate(int leads, long seed) {
        List<Attribute> attributes = Attribute.all();
        Campaigns campaigns = new Campaigns(NOW);
        StoryTeller teller = new StoryTeller(seed, NOW, new Names(seed), attributes, campaigns);
        WorldPlan plan = new WorldPlan(leads, seed, NOW, attributes, teller);
        Consumer<Consumer<Story>> stories = reader -> {
            for (int index = 0; index < leads; index++) {
                reader.accept(teller.story(index));
            }
        };
        Side marketing = Side.of(PORTAL, ZONE, CURRENCY, new MarketingTables(attributes).all(stories));
        Side sales = Side.of(organization(), ZONE, CURRENCY, new SalesTables(campaigns).all(stories));
        return new World(new DataSet("generated-" + leads + "-seed" + seed, NOW, marketing, sales), new Truth(plan));
    }

    /// A world in which everything goes awry that does in real ones.
    public static MessyWorld messy(WorldRecipe recipe) {
        return MessyWorld.of(recipe);
    }

    private static String organization() {
        return RecordId.of("00D", "5g", 1);
    }
}
