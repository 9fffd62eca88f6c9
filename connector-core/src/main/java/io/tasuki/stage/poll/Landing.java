package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.Finding;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.RowFile;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sink of one object: spools what is told and merges it at checkpoints, rows and cursor in one transaction.
///
/// Checkpoints are grouped, so that a CRM with small pages does not cost a transaction for each.
final class Landing implements RecordSink {

    private static final int GROUP_ROWS = 10_000;
    private static final Duration GROUP_TIME = Duration.ofSeconds(5);
    private static final PollReport.Landed WITHHELD = new PollReport.Landed(0, 0, 0, 0, 0, 0, 1);

    private final Store store;
    private final Time time;
    private final Bouncer bouncer;
    private final PollTarget target;
    private final FieldSelection fields;
    private final RemovedPeople removed;
    private final PollControl control;
    private final SavedCursors cursors;
    private final Spool spool;
    private final RowLoad rowLoad;
    private final MetRecords met;
    private final int keyColumn;
    private final List<Finding> doubts = new ArrayList<>();

    private PollReport.Landed landed = PollReport.Landed.NOTHING;
    private Optional<Cursor> reached = Optional.empty();
    private long reachedNumber;
    private long mergedNumber;
    private Duration mergedAt;
    private long versionSet;
    private String versionsOf = "";
    private boolean stopped;
    private boolean sweepMeasured;
    private boolean sweepEnded;

    /// Where things land, who must not, and who must not stay.
    record Place(Store store, Time time, ErasedPeople erased, RemovedPeople removed) {}

    Landing(Place place, PollTarget target, FieldSelection fields, SavedCursors cursors, PollControl control) {
        this.store = place.store();
        this.time = place.time();
        this.bouncer = new Bouncer(place.erased(), target, fields);
        this.target = target;
        this.control = control;
        this.cursors = cursors;
        this.spool = new Spool(store, fields.request().fields());
        this.fields = fields;
        this.removed = place.removed();
        this.met = new MetRecords(target.name());
        this.keyColumn = target.field(FieldRole.EMAIL).map(fields.landed()::indexOf).orElse(-1);
        this.rowLoad = new RowLoad(spool, fields.request().fields(), bouncer, keyColumn);
        this.mergedAt = time.uptime();
    }

    PollReport.Landed landed() {
        return landed;
    }

    /// What was told and is not believed.
    List<Finding> doubts() {
        return List.copyOf(doubts);
    }

    /// True when the feed was told to stop.
    boolean stopped() {
        return stopped;
    }

    @Override
    public void row(CrmRow row) {
        requireTarget(row.object());
        if (bouncer.turnsAway(row)) {
            landed = landed.plus(WITHHELD);
            return;
        }
        spool.next();
        versionSet++;
        List<@Nullable String> values = row.values();
        @Nullable Object[] cells = new @Nullable Object[4 + values.size()];
        cells[0] = row.id();
        cells[1] = row.createdAt();
        cells[2] = row.modifiedAt();
        cells[3] = keyColumn < 0 ? null : UniqueKey.of(values.get(keyColumn));
        for (int i = 0; i < values.size(); i++) {
            cells[4 + i] = values.get(i);
        }
        spool.add(LandingTable.ROW, cells);
        landed = landed.plus(new PollReport.Landed(1, 0, 0, 0, 0, 0));
    }

    @Override
    public long rows(RowFile file) throws CrmException {
        requireTarget(file.object());
        RowLoad.Loaded loaded = rowLoad.run(file);
        landed = landed.plus(new PollReport.Landed(loaded.records() - loaded.withheld(), 0, 0, 0, 0, 0, loaded.withheld()));
        return loaded.records();
    }

    // Versions of one record told in a row are one set: the record's complete history where the CRM keeps it by record.
    @Override
    public void version(FieldVersion version) {
        if (bouncer.turnsAway(version.object(), version.id())) {
            return;
        }
        spool.next();
        String record = version.object() + "/" + version.id();
        if (!record.equals(versionsOf)) {
            versionsOf = record;
            versionSet++;
        }
        spool.add(
                LandingTable.VERSION,
                versionSet,
                version.object(),
                version.id(),
                version.field(),
                version.since().orElse(null),
                version.value(),
                version.source());
    }

    @Override
    public void links(LinkSet set) {
        if (bouncer.turnsAway(set.fromObject(), set.fromId())) {
            return;
        }
        spool.next();
        spool.add(LandingTable.LINK, set.fromObject(), set.fromId(), set.toObject(), null, "", false);
        for (LinkSet.Link link : set.links()) {
            if (!bouncer.turnsAway(set.toObject(), link.toId())) {
                spool.add(
                        LandingTable.LINK,
                        set.fromObject(),
                        set.fromId(),
                        set.toObject(),
                        link.toId(),
                        link.label(),
                        link.primary());
            }
        }
    }

    @Override
    public void removed(String object, String id, Instant at) {
        if (!bouncer.turnsAway(object, id)) {
            gone(object, id, at, null);
        }
    }

    @Override
    public void merged(String object, String loser, String winner, Instant at) {
        if (!bouncer.turnsAwayMerged(object, loser, winner)) {
            gone(object, loser, at, winner);
        }
    }

    private void gone(String object, String id, Instant at, @Nullable String winner) {
        requireTarget(object);
        spool.next();
        spool.add(LandingTable.REMOVAL, id, at, winner);
    }

    private void requireTarget(String object) {
        if (!object.equals(target.name().object())) {
            throw new IllegalArgumentException("told of " + object + " while polling " + target.name());
        }
    }

    @Override
    public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
        spool.spill();
        Map<String, Instant> known = new HashMap<>();
        String ids = stamps.stream().map(RecordStamp::id).collect(joining("\u001f"));
        String sql = Sql.load(Landing.class, "known_stamps").replace("{present}", RecordTables.current(target.name()));
        store.read(session -> {
            session.stream(sql, row -> known.put(row.text(1), row.moment(2).orElseThrow()), ids);
            return known;
        });
        return stamps.stream().filter(stamp -> !holds(known, stamp) && !bouncer.turnsAway(object, stamp.id())).toList();
    }

    private static boolean holds(Map<String, Instant> known, RecordStamp stamp) {
        Instant until = known.get(stamp.id());
        return until != null && !until.isBefore(stamp.modifiedAt());
    }

    @Override
    public void met(String object, Instant sweep, List<String> ids) {
        requireTarget(object);
        for (String id : ids) {
            spool.next();
            spool.add(LandingTable.MET, sweep, id);
        }
    }

    @Override
    public List<String> unmet(String object, Instant sweep) {
        requireTarget(object);
        spool.spill();
        sweepMeasured = true;
        MetRecords.Missing missing = store.read(session -> met.missing(session, sweep));
        if (missing.isDoubtful()) {
            doubts.add(missing.doubt(target.name()));
            return List.of();
        }
        return missing.ids();
    }

    @Override
    public Directive checkpoint(Cursor cursor) {
        reached = Optional.of(cursor);
        sweepEnded = sweepMeasured;
        reachedNumber = spool.number();
        if (reachedNumber - mergedNumber >= GROUP_ROWS || time.uptime().minus(mergedAt).compareTo(GROUP_TIME) >= 0) {
            merge();
        }
        control.progress(target.name(), landed.rows());
        stopped = control.stopRequested();
        return stopped ? Directive.STOP : Directive.GO_ON;
    }

    /// The pass has caught up: what it told after its last checkpoint is good too.
    void passEnded() {
        if (!stopped) {
            reachedNumber = spool.number();
        }
        merge();
    }

    /// The pass broke off: what it told after its last checkpoint may be half of something.
    void passBroke() {
        merge();
    }

    private void merge() {
        if (!spool.isEmpty()) {
            spool.spill();
        }
        if (!spool.isEmpty() || reached.isPresent() || bouncer.met()) {
            landed = landed.plus(store.write(this::merge));
        }
        spool.clear();
        reached = Optional.empty();
        mergedNumber = spool.number();
        reachedNumber = mergedNumber;
        mergedAt = time.uptime();
    }

    private PollReport.Landed merge(Session session) {
        PollReport.Landed merged = spool.isEmpty() ? PollReport.Landed.NOTHING : mergeSpooled(session);
        reached.ifPresent(cursor -> cursors.save(session, cursor, control.moment()));
        bouncer.save(session);
        if (sweepEnded) {
            met.clear(session);
        }
        return merged;
    }

    private PollReport.Landed mergeSpooled(Session session) {
        return Merge.prepare(session, target.name(), fields, removed, control.moment())
                .run(session, spool, reachedNumber);
    }
}
