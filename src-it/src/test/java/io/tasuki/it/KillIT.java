package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.CrmDump;
import io.tasuki.it.support.Kill;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.StoreDump;
import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.http.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sync is killed without warning; the next one must end in the same store and the same CRMs as if nothing had
/// happened.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final int KILLS = Integer.getInteger("tasuki.kills", 24);
    private static final long SEED = Long.getLong("tasuki.seed", 7);
    private static final int LEADS = 450;

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}"}
              sales: {adapter: salesforce, login_url: "{sales}", client_id: "${SALESFORCE_CLIENT_ID}", client_secret: "${SALESFORCE_CLIENT_SECRET}", page_size: "200"}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                lead_source: marketing.contacts.lead_source
                industry: marketing.contacts.industry
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              marketing.contacts: [outcome, outcome_at, stage, won_amount, days_to_win, lost_reason, deal_reference]
              sales.Contact: [outcome, outcome_at]
            """;

    private World world;
    private List<String> calls;
    private Map<String, List<String>> store;
    private Map<String, List<String>> crms;

    @BeforeAll
    void anUndisturbedSync(@TempDir Path folder) {
        world = WorldGenerator.generate(LEADS, SEED);
        calls = Collections.synchronizedList(new ArrayList<>());
        try (Loop loop = loop(folder)) {
            loop.sandbox().listen(new CallListener() {
                @Override
                public void arrived(Request request) {
                    calls.add(request.method() + " " + request.path());
                }
            });
            loop.product().json("sync");
            loop.sandbox().listen(CallListener.NONE);
            store = StoreDump.of(loop.product().store());
            crms = CrmDump.of(loop.people());
        }
        assertThat(crms.get("marketing.contacts")).anyMatch(contact -> contact.contains("tasuki_outcome=won"));
    }

    List<Kill> kills() {
        Random random = new Random(SEED);
        List<Integer> writes = IntStream.range(0, calls.size())
                .filter(index -> isWrite(calls.get(index)))
                .boxed()
                .toList();
        List<Kill> kills = new ArrayList<>();
        for (int number = 0; number < KILLS; number++) {
            Kill.Moment moment = Kill.Moment.inTurn(number);
            boolean inWrites = number % 2 == 0;
            int call = inWrites ? writes.get(random.nextInt(writes.size())) : random.nextInt(calls.size());
            kills.add(new Kill(number, call, calls.get(call), moment, random.nextInt(400)));
        }
        return kills;
    }

    private static boolean isWrite(String call) {
        return call.contains("batch/update") || call.startsWith("PATCH ");
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theNextSyncEndsAsIfNothingHadHappened(Kill kill, @TempDir Path folder) {
        try (Loop loop = loop(folder)) {
            int exit = kill.strike(loop, "sync");
            JsonNode sync = loop.product().json("sync");

            assertThat(sync.get("status").asText()).as(name(kill)).isEqualTo("succeeded");
            assertThat(CrmDump.of(loop.people())).as(name(kill)).isEqualTo(crms);
            assertThat(StoreDump.of(loop.product().store())).as(name(kill)).isEqualTo(store);
            assertThat(exit).as(name(kill) + " died of the kill").isIn(137, 0);
        }
    }

    private String name(Kill kill) {
        return "seed " + SEED + ", " + kill;
    }

    private Loop loop(Path folder) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(world.data()).withLimits(Limits.OFF));
        return Loop.over(sandbox, folder, CONFIGURATION);
    }
}
