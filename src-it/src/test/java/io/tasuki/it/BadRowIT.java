package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.LeadTruth;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of 200 records that take a value one is refused for good: the others are written, this one is named and waits.
class BadRowIT {

    private static final long SEED = 11;
    private static final int RECORDS = 200;
    private static final String RULE = "ask finance first";

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            {connections}
            leads: {from: marketing.contacts}
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              {object}: [outcome]
            """;

    /// Where the bad row is.
    enum Side {
        MARKETING("marketing", "contacts", "tasuki_outcome"),
        SALES("sales", "Contact", "Tasuki_Outcome__c");

        private final String connection;
        private final String object;
        private final String field;

        Side(String connection, String object, String field) {
            this.connection = connection;
            this.object = object;
            this.field = field;
        }

        private List<String> records(World world) {
            return world.truth().leads().flatMap(lead -> record(lead).stream()).toList();
        }

        private Optional<String> record(LeadTruth lead) {
            boolean marketing = this == MARKETING && lead.handoffAt() != null;
            return marketing ? Optional.of(lead.contact()) : Optional.ofNullable(lead.salesContact()).filter(id -> this == SALES);
        }

        private World world() {
            return IntStream.iterate(RECORDS, leads -> leads + 1)
                    .mapToObj(leads -> WorldGenerator.generate(leads, SEED))
                    .filter(world -> records(world).size() == RECORDS)
                    .findFirst()
                    .orElseThrow();
        }

        private String server(Loop loop) {
            return this == MARKETING ? loop.people().marketing() : loop.people().sales();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOthersAreWrittenAndTheBadOneIsNamedAndWaits(Side side, @TempDir Path folder) {
        World world = side.world();
        String bad = side.records(world).get(RECORDS / 2);
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(world.data()).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, CONFIGURATION.replace("{object}", side.connection + "." + side.object))) {
            loop.people().refuse(side.server(loop), side.object, bad, RULE);

            Product.Result first = loop.product().run("sync");

            assertThat(first.exitCode()).as(first.errors()).isEqualTo(3);
            assertThat(first.json().path("status").asText()).isEqualTo("partial");
            assertThat(first.json().path("applied").asLong()).isEqualTo(RECORDS - 1);
            assertThat(first.json().path("refused").asLong()).isEqualTo(1);
            assertNames(first.json(), side, bad);
            assertThat(filled(loop, side)).isEqualTo(RECORDS - 1);

            thenItIsTriedAgainWithoutBlockingOthers(loop, side, bad);
            thenItWaits(loop, side, bad);
            onceAllowedItIsWritten(loop, side, bad);
        }
    }

    private static void thenItIsTriedAgainWithoutBlockingOthers(Loop loop, Side side, String bad) {
        String edited = turnOneDeal(loop, side, bad);
        loop.people().advance(Duration.ofMinutes(2));
        loop.people().clearJournals();

        Product.Result second = loop.product().run("sync");

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.json().path("refused").asLong()).isEqualTo(1);
        assertThat(second.json().path("applied").asLong()).isEqualTo(1);
        assertNames(second.json(), side, bad);
        assertThat(value(loop, side, edited)).isEqualTo("lost");
    }

    private static void thenItWaits(Loop loop, Side side, String bad) {
        loop.people().advance(Duration.ofMinutes(2));
        loop.people().clearJournals();

        Product.Result third = loop.product().run("sync");

        assertThat(third.exitCode()).isEqualTo(3);
        assertThat(third.json().path("refused").asLong()).isZero();
        assertNames(third.json(), side, bad);
        assertThat(loop.journalled("records_written")).isZero();
    }

    private static void onceAllowedItIsWritten(Loop loop, Side side, String bad) {
        loop.people().allowAll();

        Product.Result retry = loop.product().run("retry", "--all");

        assertThat(retry.exitCode()).as(retry.errors()).isZero();
        assertThat(retry.json().path("applied").asLong()).isEqualTo(1);
        assertThat(value(loop, side, bad)).isNotEmpty();
        assertThat(filled(loop, side)).isEqualTo(RECORDS);
        loop.people().advance(Duration.ofMinutes(2));
        assertThat(loop.product().json("sync").path("status").asText()).isEqualTo("succeeded");
    }

    private static void assertNames(JsonNode sync, Side side, String bad) {
        assertThat(sync.path("problems"))
                .as(sync.toString())
                .anySatisfy(problem -> {
                    assertThat(problem.path("where").asText()).isEqualTo(side.connection + "." + side.object + "/" + bad);
                    assertThat(problem.path("reason").asText()).isNotBlank();
                });
    }

    // Somebody else's open or won deal is lost, so that another record has to be written.
    private static String turnOneDeal(Loop loop, Side side, String bad) {
        Map<String, String> contactOfDeal = new TreeMap<>();
        loop.sales("OpportunityContactRole").forEach(
                role -> contactOfDeal.put(role.path("OpportunityId").asText(), role.path("ContactId").asText()));
        for (JsonNode deal : loop.sales("Opportunity")) {
            String contact = contactOfDeal.get(deal.path("Id").asText());
            Optional<String> record = recordOf(loop, side, String.valueOf(contact));
            if (!deal.path("StageName").asText().equals("Closed Lost") && record.isPresent() && !record.get().equals(bad)) {
                loop.people().edit(
                        loop.people().sales(), "Opportunity", deal.path("Id").asText(), Map.of("StageName", "Closed Lost"));
                return record.get();
            }
        }
        throw new AssertionError("no deal to lose");
    }

    private static Optional<String> recordOf(Loop loop, Side side, String salesContact) {
        if (side == Side.SALES) {
            return Optional.of(salesContact);
        }
        return loop.sales("Contact").stream()
                .filter(contact -> contact.path("Id").asText().equals(salesContact))
                .map(contact -> contact.path("Email").asText())
                .flatMap(address -> loop.marketing("contacts").stream()
                        .filter(contact -> contact.path("email").asText().equalsIgnoreCase(address)))
                .map(contact -> contact.path("id").asText())
                .findFirst();
    }

    private static long filled(Loop loop, Side side) {
        return loop.people().records(side.server(loop), side.object, false).stream()
                .filter(record -> !record.path(side.field).asText("").isEmpty() && !record.path(side.field).isNull())
                .count();
    }

    private static String value(Loop loop, Side side, String id) {
        return loop.people().records(side.server(loop), side.object, false).stream()
                .filter(record -> record.path("Id").asText(record.path("id").asText()).equals(id))
                .map(record -> record.path(side.field).asText(""))
                .findFirst()
                .orElseThrow();
    }
}
