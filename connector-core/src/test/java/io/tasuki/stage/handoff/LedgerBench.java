package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tasuki.stage.link.LinkRule;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to bring links and ledger up to date and to remember what it says, by the size of the store and of the change; it prints a table.
///
/// Not part of the build: `mvn -pl connector-core test -Dtest=LedgerBench`, with `-Dtasuki.bench.large=…` for another
/// number of leads.
class LedgerBench {

    private static final int SMALL = Integer.getInteger("tasuki.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("tasuki.bench.large", 1_000_000);
    private static final int ROUNDS = 5;

    private final Rooms rooms = new Rooms()
            .links(LinkRule.CONVERSION, LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION)
            .attribute("origin", "marketing.contacts.origin")
            .attribute("industry", "marketing.contacts.industry")
            .attribute("size", "marketing.contacts.size")
            .attribute("company_size", "marketing.companies.size")
            .returns("sales.Lead.status", Map.of("bad", "not_a_fit"));

    /// CPU seconds.
    private record Cost(double poll, double ledger, double outcomes) {}

    @Test
    void oneChangeCostsLittleInALargeStore(@TempDir Path folder) {
        List<Cost> small = measured(folder.resolve("small"), SMALL);
        List<Cost> large = measured(folder.resolve("large"), LARGE);
        for (int i = 0; i < small.size(); i++) {
            System.out.printf(
                    "%-20s ledger %.3f s at %,d leads, %.3f s at %,d (%.1f times); poll %.3f and %.3f; outcomes %.3f and %.3f%n",
                    List.of("all", "one deal", "one person", "1,000 records").get(i), small.get(i).ledger(), SMALL,
                    large.get(i).ledger(), LARGE, large.get(i).ledger() / small.get(i).ledger(), small.get(i).poll(),
                    large.get(i).poll(), small.get(i).outcomes(), large.get(i).outcomes());
        }
        System.out.printf(
                "a ledger of %,d leads in one run takes %.1f times as long as bringing it up to date after 1,000 changed records%n",
                LARGE, large.getFirst().ledger() / large.getLast().ledger());
        assertThat(large.get(1).ledger()).as("CPU seconds for one deal").isLessThan(1);
    }

    private List<Cost> measured(Path file, int leads) {
        List<Cost> costs = new ArrayList<>();
        try (LargeWorld world = new LargeWorld(file, leads)) {
            double began = cpu();
            rooms.learnAnew(world.store, world.now());
            costs.add(new Cost(0, cpu() - began, 0));
            world.store.checkpoint();
            costs.add(median(world, round -> world.editDeals(leads / 6 + round, 1)));
            costs.add(median(world, round -> world.editPeople(leads / 2 + round, 1)));
            costs.add(median(world, round -> {
                world.editPeople(leads / 4 + 500 * round, 500);
                world.editDeals(500 * round, 500);
            }));
            assertThat(world.count("lead")).isEqualTo(leads);
            assertThat(world.count("ledger_entry")).isGreaterThan(leads);
        }
        return costs;
    }

    private Cost median(LargeWorld world, IntConsumer edit) {
        List<Double> poll = new ArrayList<>();
        List<Double> ledger = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double began = cpu();
            edit.accept(round);
            double polled = cpu();
            assertThat(rooms.learn(world.store, world.now())).as("entries").isPositive();
            double updated = cpu();
            world.outcomes();
            poll.add(polled - began);
            ledger.add(updated - polled);
            outcomes.add(cpu() - updated);
        }
        return new Cost(middle(poll), middle(ledger), middle(outcomes));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
