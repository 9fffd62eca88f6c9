package io.tasuki.sandbox.salesforce.state;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The state of an org: its objects with their records, and the clock its stamps come from.
/// Not safe for threads: whoever serves it holds one lock around each call.
public final class Org {

    private static final String NOBODY = RecordId.of("005", "5g", 1);

    private final OrgIdentity identity;
    private final InstantSource clock;
    private final Map<String, ObjectTable> tables = new LinkedHashMap<>();
    private final UndoLog undo = new UndoLog();
    private final CallOrder calls = new CallOrder();
    private final FieldSecurity security = new FieldSecurity(this);
    private final List<Runnable> background = new ArrayList<>();
    private OrgSwitches switches = OrgSwitches.usual();
    private @Nullable Instant held;

    public Org(OrgIdentity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    public OrgIdentity identity() {
        return identity;
    }

    public ZoneId zone() {
        return identity.zone();
    }

    /// The moment of the call that is being answered, else the clock's.
    public Instant now() {
        return held == null ? clock.instant() : held;
    }

    /// Answers a call in one moment, so that all its rows have one stamp. What the org does by itself is done first.
    public <T> T answer(Supplier<T> call) {
        return answer(calls.arrive(), call);
    }

    /// The same for a call that came in while others were answered.
    ///
    /// @param arrival its number by [CallOrder#arrive]
    public <T> T answer(long arrival, Supplier<T> call) {
        if (held != null) {
            return call.get();
        }
        held = clock.instant();
        calls.begin(arrival);
        try {
            background.forEach(Runnable::run);
            security.look();
            return call.get();
        } finally {
            held = null;
            calls.end();
        }
    }

    /// Adds work that the org does by itself, by its clock: it is run before every call and does what is due.
    public void inBackground(Runnable work) {
        background.add(work);
    }

    public CallOrder calls() {
        return calls;
    }

    public OrgSwitches switches() {
        return switches;
    }

    public void switchTo(OrgSwitches changed) {
        switches = changed;
        security.renew();
    }

    public FieldSecurity security() {
        return security;
    }

    /// Does work whose changes are all taken back when it fails, or when it tells that it failed.
    public <T> T transact(Work<T> work, Predicate<T> failed) throws SalesforceProblem {
        undo.begin();
        int mark = undo.mark();
        boolean done = false;
        try {
            T result = work.run();
            done = !failed.test(result);
            return result;
        } finally {
            if (!done) {
                undo.rollBack(mark);
            }
            undo.end();
        }
    }

    /// Has something done beside the rows when the transaction that is open is taken back.
    public void whenTakenBack(Runnable undone) {
        undo.note(undone);
    }

    /// Work that the API may refuse.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SalesforceProblem;
    }

    /// Now as the stamps of records tell it: to the second.
    public String stamp() {
        return Moments.stored(now());
    }

    public void add(ObjectTable table) {
        table.undoBy(undo);
        tables.put(key(table.definition().name()), table);
    }

    public Collection<ObjectTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    @Nullable
    public ObjectTable find(String object) {
        return tables.get(key(object));
    }

    /// @throws SalesforceProblem NOT_FOUND, as when a URL names an unknown object
    public ObjectTable table(String object) throws SalesforceProblem {
        ObjectTable table = find(object);
        if (table == null) {
            throw SalesforceProblem.notFound();
        }
        return table;
    }

    /// The user whose name integrations work in.
    public String integrationUser() {
        return user(0);
    }

    /// The user who edits from outside the API.
    public String personalUser() {
        return user(1);
    }

    private String user(int index) {
        ObjectTable users = find("User");
        return users == null
                ? NOBODY
                : users.rows().stream().skip(index).findFirst().map(users::idOf).orElse(NOBODY);
    }

    private static String key(String object) {
        return object.toLowerCase(Locale.ROOT);
    }
}
