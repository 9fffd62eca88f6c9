package io.tasuki.it.mess;

import io.tasuki.calendar.Holidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.stage.promise.Promises;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When sales first turned to the leads, as the product's store tells it; nobody may have it open.
final class FirstContacts {

    static final String ASPECT = "first contact";

    /// What has to be configured for it.
    static final String PROMISED = "sla: {first_contact: {within: 1 business day}}\n";

    private FirstContacts() {}

    static Map<Fact, String> of(Path file, Instant asOf, ZoneId zone) {
        PromiseSettings promised = new PromiseSettings(
                Map.of(Promise.FIRST_CONTACT, new TimeLimit.BusinessDays(1)),
                new WorkingTime(zone, Map.of(DayOfWeek.MONDAY, List.of(OpenHours.parse("09:00-18:00"))), Holidays.NONE),
                Set.of("sales", "crm"),
                Set.of());
        Map<Fact, String> facts = new TreeMap<>();
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> {
                Promises.judge(session, promised, "lead", asOf);
                session.stream(
                        "select lead, handoff, kept_at from promise_state",
                        row -> facts.put(
                                new Fact(row.text(1), row.text(2), ASPECT),
                                row.moment(3).map(Instant::toString).orElse("")));
            });
        }
        return facts;
    }
}
