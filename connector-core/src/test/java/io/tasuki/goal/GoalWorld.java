package io.tasuki.goal;

import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.goal.period.Period;
import io.tasuki.goal.period.PeriodKind;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/// Handoffs of a steady company, two a day from 2025 to March 2027, looked at before the end: about one of six is won, ten
/// to ninety days later; the amounts vary between half a million and 1.4 million. Every second handoff has a meeting, every
/// third lead is not handed over.
final class GoalWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-28T23:59:59Z");
    static final ZoneId ZONE = ZoneId.of("UTC");
    static final Period HALF = Period.containing(LocalDate.parse("2026-11-28"), PeriodKind.HALF_YEAR, Month.APRIL);

    final World world = new World();

    /// @param from the day of the first handoff
    /// @param won SQL of lead `i`: whether it is won
    /// @param currency SQL of lead `i`
    GoalWorld(String from, String won, String currency) {
        world.store.change(session -> session.script(
                """
                create temp table made as
                select
                    i,
                    date '%1$s' + cast(i // 2 as integer) + interval 9 hour as handed,
                    i %% 3 = 0 as stays,
                    %2$s as won,
                    date '%1$s' + cast(i // 2 + case when %2$s then 10 + i * 31 %% 81 else 5 + i * 17 %% 61 end as integer) + interval 10 hour as ended
                from range(2 * (date '2027-03-31' - date '%1$s')) as made (i);

                insert into crm."marketing.contacts" by name
                select
                    'c' || i as _id, handed - interval 1 day as _created_at, handed as _modified_at, handed as _observed_at,
                    i || '@a.example' as _unique_key, i || '@a.example' as email,
                    strftime(handed, '%%Y-%%m-%%dT%%H:%%M:%%SZ') as handed_over,
                    case when i %% 5 < 2 then 'construction' else 'nursing' end as origin
                from made
                union all
                select 'x' || i, handed - interval 1 day, handed, handed, 'x' || i, 'x' || i || '@a.example', '', 'nursing'
                from made where stays;

                insert into crm."sales.Contact" by name
                select 's' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                    i || '@a.example' as _unique_key, i || '@a.example' as email
                from made;

                insert into crm."sales.Deal" by name
                select 'd' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                    case when won then 'won' when i %% 4 = 0 then 'meeting' else 'lost' end as stage,
                    cast(500000 + i * 97 %% 10 * 100000 as varchar) as amount, %3$s as currency
                from made;

                insert into crm."sales.Role" by name
                select 'r' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                    'd' || i as deal, 's' || i as person
                from made;

                insert into field_version
                select 'sales', 'Deal', 'd' || i, 'stage', if(step = 0, handed, ended),
                    case when step = 0 then 'meeting' when won then 'won' else 'lost' end, 'stage_history', handed, null
                from made, range(2) as steps (step)
                where step = 0 or won or i %% 4 <> 0;

                insert into crm."marketing.meetings" by name
                select 'm' || i as _id, handed as _created_at, handed as _modified_at, handed as _observed_at,
                    'Discovery' as type, strftime(handed + interval 3 day, '%%Y-%%m-%%dT%%H:%%M:%%SZ') as held
                from made where i %% 2 = 0;

                insert into record_link
                select 'marketing', 'meetings', 'm' || i, 'contacts', 'c' || i, '', false, handed, null
                from made where i %% 2 = 0;
                """
                        .formatted(from, won, currency)));
        new Rooms().attribute("service", "marketing.contacts.origin").walk(world);
    }

    /// Two years, one currency.
    static GoalWorld steady() {
        return new GoalWorld("2025-01-01", "i * 7919 % 6 = 1", "'JPY'");
    }

    GoalReport tell(GoalSettings settings) {
        return tell(settings, Assumption.NONE);
    }

    GoalReport tell(GoalSettings settings, Assumption assumption) {
        return tell(request(settings, assumption));
    }

    GoalReport tell(GoalRequest request) {
        return world.work(session -> Goal.tell(session, request));
    }

    Measured measured(GoalRequest request) {
        return world.work(session -> Measuring.read(session, request));
    }

    static GoalRequest request(GoalSettings settings, Assumption assumption) {
        return new GoalRequest(NOW, ZONE, HALF, settings, 90, List.of(), assumption);
    }

    @Override
    public void close() {
        world.close();
    }
}
