package io.tasuki.stage.score;

import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.score.Training.Candidate;
import io.tasuki.stage.score.model.Recipe;
import io.tasuki.store.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Many leads, each with a deal. Unless they are given one by one, they are handed over a day after the other, the origin
/// decides how often one is won, industry has two levels that mean nothing, and size is the same for all.
public final class ScoredWorld implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("UTC");
    public static final int HORIZON = 30;

    private static final String EVEN =
            """
            insert into made
            select i, handed, handed + interval 10 day, won,
                case when i % 3 = 0 then 'referral' else 'list' end,
                case when i % 2 = 0 then 'retail' else 'media' end,
                'small'
            from (
                select i, timestamp '2026-11-21 09:00:00' - to_days(cast({leads} - i as integer)) as handed, {won} as won
                from range({leads}) as made (i)
            )
            """;

    private static final String LANDED =
            """
            insert into crm."marketing.contacts" by name
            select
                'c' || lpad(cast(i as varchar), 5, '0') as _id, handed - interval 1 day as _created_at, handed as _modified_at,
                handed as _observed_at, i || '@a.example' as _unique_key, i || '@a.example' as email,
                strftime(handed, '%Y-%m-%dT%H:%M:%SZ') as handed_over,
                origin, industry, size
            from made;

            insert into crm."sales.Contact" by name
            select 's' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                i || '@a.example' as _unique_key, i || '@a.example' as email
            from made;

            insert into crm."sales.Deal" by name
            select 'd' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                case when won then 'won' else 'lost' end as stage
            from made;

            insert into crm."sales.Role" by name
            select 'r' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                'd' || i as deal, 's' || i as person
            from made;

            insert into field_version
            select 'sales', 'Deal', 'd' || i, 'stage', case when step = 0 then handed else ended end,
                case when step = 0 then 'meeting' when won then 'won' else 'lost' end, 'stage_history', handed, null
            from made, range(2) as steps (step);
            """;

    public final World world = new World();
    private final Rooms rooms = new Rooms()
            .attribute("origin", "marketing.contacts.origin")
            .attribute("industry", "marketing.contacts.industry")
            .attribute("size", "marketing.contacts.size");

    /// @param leads the last one is handed over 40 days before [#NOW]
    /// @param won SQL of lead `i` from 0 up: whether its deal is won, ten days after the handoff
    public ScoredWorld(int leads, String won) {
        this(session -> session.execute(EVEN.replace("{leads}", Integer.toString(leads)).replace("{won}", won)));
    }

    private ScoredWorld(Consumer<Session> making) {
        world.store.change(session -> {
            session.script("create temp table made (i bigint, handed timestamp, ended timestamp, won boolean, origin varchar, industry varchar, size varchar)");
            making.accept(session);
            session.script(LANDED);
        });
        walk();
    }

    /// A lead with its deal.
    ///
    /// @param ended when the deal was won or lost
    record Made(Instant handed, Instant ended, boolean won, String origin, String industry, String size) {}

    static ScoredWorld of(List<Made> leads) {
        return new ScoredWorld(session -> session.appendTemporary("made", rows -> {
            for (int i = 0; i < leads.size(); i++) {
                Made made = leads.get(i);
                rows.row((long) i, made.handed(), made.ended(), made.won(), made.origin(), made.industry(), made.size());
            }
        }));
    }

    /// One of three referrals is won, one of fifty others.
    public static ScoredWorld telling() {
        return new ScoredWorld(1000, "case when i % 3 = 0 then i % 9 = 0 else i % 50 = 1 end");
    }

    public void walk() {
        rooms.walk(world);
    }

    public Candidate train() {
        return train(request());
    }

    public Candidate train(ScoreRequest request) {
        return world.store.read(session -> Training.train(session, request, List.of("origin", "industry", "size")));
    }

    public static ScoreRequest request() {
        return new ScoreRequest(NOW, HORIZON, new Recipe(30, Map.of()), List.of(), AskedWindows.NONE, ZONE);
    }

    /// Trains, keeps and promotes.
    public String promoted() {
        Candidate candidate = train();
        return world.work(session -> {
            ModelRegistry registry = new ModelRegistry(session);
            String id = registry.keep(candidate, NOW);
            registry.promote(id, "automatic", NOW);
            return id;
        });
    }

    /// As a plan would: scores, then takes the stale marks.
    public long score() {
        return world.work(session -> {
            long scored = new HandoffScores(session, NOW, ZONE, 300).score();
            session.execute("delete from stale_lead");
            return scored;
        });
    }

    @Override
    public void close() {
        world.close();
    }
}
