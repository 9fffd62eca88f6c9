package io.tasuki.it.mess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Quiet;
import io.tasuki.run.Tasuki;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RunStatus;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything goes awry in these worlds, and the right answer is known: the store must hold it, to the last fact.
///
/// `-Dtasuki.mess.leads=20000 -Dtasuki.mess.seeds=1-10` makes a long proof of it, `-Dtasuki.mess.topologies=hubspot-alone`
/// a part of one.
class MessyWorldIT {

    private static final int LEADS = Integer.getInteger("tasuki.mess.leads", 2_000);
    private static final String SEEDS = System.getProperty("tasuki.mess.seeds", "1");
    private static final String TOPOLOGIES = System.getProperty("tasuki.mess.topologies", "");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @BeforeAll
    static void quietly() {
        Quiet.logs();
    }

    static Stream<Arguments> worlds() {
        return Arrays.stream(Topology.values())
                .filter(topology -> TOPOLOGIES.isEmpty() || List.of(TOPOLOGIES.split(",", -1)).contains(topology.label()))
                .flatMap(topology -> seeds().mapToObj(seed -> Arguments.of(topology, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("worlds")
    void theStoreHoldsWhatTheAnswerKeySays(Topology topology, long seed, @TempDir Path folder) {
        MessyWorld world = WorldGenerator.messy(WorldRecipe.of(LEADS, seed, topology));
        try (MessyLoop loop = MessyLoop.over(world, folder, FirstContacts.PROMISED)) {

            PollSummary polled = loop.product(Tasuki::poll);

            assertThat(polled.status()).as("%s", polled).isEqualTo(RunStatus.SUCCEEDED);
            Map<Fact, String> told = StoreFacts.of(loop.store(), world.data().now(), ZONE);
            told.putAll(FirstContacts.of(loop.configuration(), world.data().now()));
            Differences differences = Differences.between(AnswerFacts.of(world.truth(), world.data().now()), told, twists(world));
            assertThat(differences.isEmpty())
                    .as("%s, %d leads, seed %d: %s", topology.label(), LEADS, seed, differences)
                    .isTrue();
        }
    }

    private static Map<String, List<String>> twists(MessyWorld world) {
        Map<String, List<String>> twists = new HashMap<>();
        world.truth().leads().forEach(lead -> {
            twists.put(lead.lead(), lead.twists());
            lead.looseDeals().forEach(deal -> twists.put(deal.deal(), lead.twists()));
            lead.handoffs().forEach(handoff -> handoff.deals().forEach(deal -> twists.put(deal.deal(), lead.twists())));
        });
        return twists;
    }

    /// `1-10`, or `3,5,8`.
    private static LongStream seeds() {
        String[] ends = SEEDS.split("-", -1);
        return ends.length == 2
                ? LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
                : Arrays.stream(SEEDS.split(",", -1)).mapToLong(Long::parseLong);
    }
}
