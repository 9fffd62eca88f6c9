package io.tasuki.it.sequence;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Observed;
import io.tasuki.it.oracle.Oracle;
import io.tasuki.it.oracle.Records;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Both CRMs, the people in them, the product beside them and the oracle that watches all of it.
public final class Arena implements AutoCloseable {

    // HubSpot's recycle bin is looked into every six hours.
    private static final Duration UNTIL_REMOVALS_SHOW = Duration.ofHours(7);
    // After many failures a connection sends nothing for a while.
    private static final Duration UNTIL_CALLS_GO_OUT_AGAIN = Duration.ofMinutes(2);
    private static final Duration UNTIL_RETRIES_ARE_DUE = Duration.ofHours(25);

    public final Oracle oracle = new Oracle();
    private final Sandbox sandbox;
    private final SandboxControl people;
    private final Driven product;
    private final Set<String> unpolled = new HashSet<>();
    private final List<PastRun> runs = new ArrayList<>();
    private Optional<StoredPlan> plan = Optional.empty();
    private Records records;
    private final Set<String> refused = new HashSet<>();
    private boolean removalsHidden;
    private boolean notesUnpolled;
    private boolean owing;
    private boolean known;
    private boolean disturbed;

    /// @param writes what the run changed, as the CRMs saw it
    /// @param isRevert true when it took back another one
    public record PastRun(String runId, boolean isRevert, Map<FieldKey, Observed.Change> writes) {}

    /// @param changes what it wants to write, in plain spelling
    public record StoredPlan(String planId, Map<FieldKey, Observed.Change> changes) {}

    Arena(Sandbox sandbox, Driven product) {
        this.sandbox = sandbox;
        this.people = new SandboxControl(sandbox);
        this.product = product;
        this.records = look();
    }

    /// Both CRMs as they stand now.
    public Records records() {
        return records;
    }

    private Records look() {
        Records seen = Records.of(people.everything());
        oracle.observe(seen);
        return seen;
    }

    public Instant now() {
        return sandbox.clock().instant();
    }

    public void pass(Duration time) {
        sandbox.clock().advance(time);
    }

    /// A person edits a record.
    ///
    /// @param object `connection.object`
    public void edit(String object, String id, Map<String, ?> fields) {
        people.edit(server(object), name(object), id, fields);
        touched(object, id);
    }

    /// A person makes a record.
    public String create(String object, Map<String, ?> fields) {
        String id = people.create(server(object), name(object), fields);
        touched(object, id);
        return id;
    }

    public void delete(String object, String id) {
        people.delete(server(object), name(object), id);
        removalsHidden |= object.startsWith("marketing.");
        touched(object, id);
    }

    public void restore(String object, String id) {
        people.restore(server(object), name(object), id);
        removalsHidden |= object.startsWith("marketing.");
        touched(object, id);
    }

    public void merge(String object, String winner, String loser) {
        people.merge(server(object), name(object), winner, loser);
        touched(object, winner);
        touched(object, loser);
    }

    // Edits lie apart in time, so that histories have one order.
    private void touched(String object, String id) {
        unpolled.add(object + "/" + id);
        pass(Duration.ofMinutes(2));
        records = look();
    }

    /// Sales fills in one of its own fields.
    public void note(String object, String id, Map<String, String> fields) {
        notesUnpolled = true;
        edit(object, id, fields);
    }

    /// True when sales filled in something that no complete poll has read yet.
    public boolean hasUnpolledNotes() {
        return notesUnpolled;
    }

    /// From now on the CRM refuses to write the record.
    public void refuse(String object, String id) {
        people.refuse(server(object), name(object), id, "a rule of this CRM");
        refused.add(object + "/" + id);
    }

    public void allowAll() {
        people.allowAll();
        refused.clear();
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    /// True when a rule keeps the API from writing the record.
    public boolean refuses(FieldKey key) {
        return refused.contains(key.object() + "/" + key.id());
    }

    /// True when a poll has read all that was ever done to the record.
    public boolean wasPolled(String object, String id) {
        return !unpolled.contains(object + "/" + id);
    }

    private String server(String object) {
        return object.startsWith("marketing.") ? people.marketing() : people.sales();
    }

    private static String name(String object) {
        return object.substring(object.indexOf('.') + 1);
    }

    /// The next command of the product will meet this on its way to one CRM.
    public void disturb(boolean marketing, Fault fault) {
        (marketing ? sandbox.hubspot() : sandbox.salesforce()).faults().arm(fault);
        disturbed = true;
    }

    /// The next command of the product dies.
    public void doom(Death death) {
        product.dieAt(death);
        disturbed = true;
    }

    /// Lets so much time pass that a poll sees everything and every retry is due.
    public void untilAllShows() {
        pass(Duration.ofMinutes(2));
        if (removalsHidden) {
            pass(UNTIL_REMOVALS_SHOW);
        }
        if (owing && !disturbed) {
            pass(UNTIL_RETRIES_ARE_DUE);
        }
    }

    /// Runs a command of the product and looks at what it did.
    public Turn turn(String... words) {
        Records before = records;
        Map<String, Long> journal = Turn.journal(sandbox);
        Answer answer = product.run(words);
        List.of(sandbox.hubspot(), sandbox.salesforce()).forEach(Arena::calm);
        if (disturbed) {
            pass(UNTIL_CALLS_GO_OUT_AGAIN);
        }
        records = look();
        Observed observed = Observed.between(before, records);
        Turn turn = new Turn(
                answer, disturbed, before, records, observed, Turn.since(journal, Turn.journal(sandbox)));
        disturbed = false;
        turn.checkHands();
        oracle.wrote(observed.own(), answer.ending() == Answer.Ending.REPORTED);
        if (!turn.disturbed() && answer.ending() != Answer.Ending.REPORTED) {
            throw new AssertionError(String.join(" ", words) + " ended with " + answer);
        }
        remember(words[0], answer, observed);
        return turn;
    }

    private static void calm(Station station) {
        station.faults().clear();
    }

    private void remember(String command, Answer answer, Observed observed) {
        if (!answer.runId().isEmpty() && !observed.own().isEmpty()) {
            runs.add(new PastRun(answer.runId(), command.equals("revert"), Map.copyOf(observed.own())));
        }
    }

    /// What a sync came to.
    ///
    /// @param read true when it read everything
    /// @param wrote true when it wrote all that is wanted
    public void synced(boolean read, boolean wrote) {
        known = read;
        owing = !wrote;
        if (read) {
            unpolled.clear();
            removalsHidden = false;
            notesUnpolled = false;
        }
    }

    /// Some writes are left for later runs.
    public void owes() {
        owing = true;
    }

    public boolean isOwing() {
        return owing;
    }

    /// True when what the product knows of the records is what the oracle was last told.
    public boolean isKnown() {
        return known;
    }

    public void keep(StoredPlan stored) {
        plan = Optional.of(stored);
    }

    public Optional<StoredPlan> plan() {
        return plan;
    }

    public List<PastRun> runs() {
        return runs;
    }

    /// One of them, or none when there is none.
    public static <T> Optional<T> pick(Random dice, List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
    }

    @Override
    public void close() {
        product.close();
        sandbox.close();
    }
}
