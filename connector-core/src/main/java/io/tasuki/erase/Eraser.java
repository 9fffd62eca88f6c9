package io.tasuki.erase;

import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Erases people from a store.
///
/// 1. A person is every record of the same lead, and what those became or came from by merge and conversion. Records
///    that only might be the same person stay.
/// 2. All of it happens in one transaction, which also demands that the file be written anew; the ledger has to be
///    rebuilt afterwards.
/// 3. A unique key that somebody else bears too keeps nobody away.
public final class Eraser {

    private final Path file;
    private final List<PollTarget> targets;
    private final ErasedLandings landings;
    private final SecureRandom random = new SecureRandom();

    /// @param file the store's, beside which the key lies
    public Eraser(Path file, List<PollTarget> targets) {
        this.file = file;
        this.targets = List.copyOf(targets);
        this.landings = new ErasedLandings(this.targets);
    }

    /// @param moment of this run, by the CRMs' clock
    /// @throws LostKeyException when people were erased before and the key is gone
    public Erased erase(Session session, RecordAddress record, Instant moment) {
        find(session, record);
        remember(session, moment);
        Erased erased = takeAway(session);
        if (!erased.nothing()) {
            Store.demandRewrite(session);
        }
        return erased;
    }

    /// What [#erase] would come to; the transaction has to be undone.
    public Erased rehearse(Session session, RecordAddress record) {
        find(session, record);
        return takeAway(session);
    }

    /// The records that a poll found to be of erased people.
    public List<RecordAddress> due(Session session) {
        return session.query(
                "select distinct connection, object, id from erasure_due order by all",
                row -> new ObjectName(row.text(1), row.text(2)).record(row.text(3)));
    }

    /// Forgets who was erased: for the case that the key is lost.
    ///
    /// @return how many hashes there were
    public long forget(Session session) {
        return ErasedRegister.clear(session);
    }

    private void find(Session session, RecordAddress record) {
        byte[] noise = new byte[8];
        random.nextBytes(noise);
        session.script(load("person_object"));
        targets.stream()
                .filter(target -> target.kind() == RecordKind.PERSON)
                .map(PollTarget::name)
                .forEach(name -> session.execute(
                        "insert into person_object values (?, ?)", name.connection(), name.object()));
        ObjectName object = record.object();
        session.execute(
                load("erasing_record"),
                object.connection(),
                object.object(),
                record.id(),
                "erased/" + HexFormat.of().formatHex(noise));
        session.execute(load("erasing_lead"));
        session.script(load("erasing_key"));
        landings.collectKeys(session);
        session.execute(load("shared_key"));
    }

    private void remember(Session session, Instant moment) {
        ErasedRegister register = ErasedRegister.toNote(session, file, targets, moment);
        session.query("select connection, id from erasing_record", row -> List.of(row.text(1), row.text(2)))
                .forEach(record -> register.noteRecord(session, record.getFirst(), record.getLast()));
        session.query("select unique_key from erasing_key", row -> row.text(1))
                .forEach(key -> register.noteUniqueKey(session, key));
    }

    private Erased takeAway(Session session) {
        List<RecordAddress> records = session.query(
                "select distinct connection, object, id from erasing_record order by all",
                row -> new ObjectName(row.text(1), row.text(2)).record(row.text(3)));
        List<Erased.Standing> standing = session.query(
                load("standing"), row -> new Erased.Standing(row.text(1), row.text(2), row.text(3), row.text(4)));
        long handoffs = session.execute(load("keep_handoff"));
        for (String kept : List.of("keep_attribute", "keep_criterion", "keep_tie", "keep_sign")) {
            session.execute(load(kept));
        }
        Map<String, Long> tables = new TreeMap<>(landings.erase(session));
        for (ErasedTable table : ErasedTable.values()) {
            long rows = table.statements().stream()
                    .mapToLong(statement -> session.execute(load(statement).replace("{table}", table.table())))
                    .sum();
            if (rows > 0) {
                tables.put(table.table(), rows);
            }
        }
        return new Erased(records, tables, handoffs, standing);
    }

    private static String load(String name) {
        return Sql.load(Eraser.class, name);
    }
}
