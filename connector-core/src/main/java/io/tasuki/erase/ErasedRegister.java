package io.tasuki.erase;

import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.ErasedPeople;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The people who were erased, as keyed hashes of their records' ids and of their unique keys.
///
/// A record is known by connection and id alone: no two person records of a connection share an id, and a field that
/// names a person does not say of which object it is. A record that bears an erased person's unique key is erased too.
public final class ErasedRegister implements ErasedPeople {

    private static final String RECORD = "record";
    private static final String UNIQUE_KEY = "unique_key";
    private static final String KEY = "key";

    private final HashKey key;
    private final Set<ObjectName> persons;
    private final Set<String> hashes;
    private final Instant moment;
    private final List<RecordAddress> returned = new ArrayList<>();

    private ErasedRegister(HashKey key, Set<ObjectName> persons, Set<String> hashes, Instant moment) {
        this.key = key;
        this.persons = persons;
        this.hashes = hashes;
        this.moment = moment;
    }

    /// Whom a poll must not land.
    ///
    /// @param moment when this run takes place, by the CRMs' clock
    /// @throws LostKeyException when somebody was erased and can no longer be recognised
    public static ErasedPeople ofPoll(Store store, Path file, List<PollTarget> targets, Instant moment) {
        Set<String> hashes = store.read(ErasedRegister::hashes);
        return hashes.isEmpty() ? ErasedPeople.NOBODY : opened(file, targets, hashes, moment);
    }

    /// The register to note more people in; its key is made when nobody was erased yet.
    static ErasedRegister toNote(Session session, Path file, List<PollTarget> targets, Instant moment) {
        Set<String> hashes = hashes(session);
        if (!hashes.isEmpty()) {
            return opened(file, targets, hashes, moment);
        }
        HashKey key = HashKey.find(HashKey.beside(file)).orElseGet(() -> HashKey.create(HashKey.beside(file)));
        ErasedRegister register = new ErasedRegister(key, persons(targets), hashes, moment);
        register.note(session, KEY, key.hash(KEY));
        return register;
    }

    /// Forgets who was erased, for the case that the key is lost.
    static long clear(Session session) {
        long noted = hashes(session).size();
        session.execute("delete from erased_person");
        return noted;
    }

    private static ErasedRegister opened(Path file, List<PollTarget> targets, Set<String> hashes, Instant moment) {
        Path keyFile = HashKey.beside(file);
        HashKey key = HashKey.find(keyFile).orElseThrow(() -> LostKeyException.missing(keyFile));
        if (!hashes.contains(key.hash(KEY))) {
            throw LostKeyException.foreign(keyFile);
        }
        return new ErasedRegister(key, persons(targets), hashes, moment);
    }

    private static Set<String> hashes(Session session) {
        return new HashSet<>(session.query("select hash from erased_person", row -> row.text(1)));
    }

    private static Set<ObjectName> persons(List<PollTarget> targets) {
        return targets.stream()
                .filter(target -> target.kind() == RecordKind.PERSON)
                .map(PollTarget::name)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean holds(ObjectName object, String id) {
        return persons.contains(object) && named(object.connection(), id);
    }

    @Override
    public boolean named(String connection, String id) {
        return hashes.contains(key.hash(RECORD, connection, id));
    }

    @Override
    public boolean bear(String uniqueKey) {
        return !uniqueKey.isEmpty() && hashes.contains(key.hash(UNIQUE_KEY, uniqueKey));
    }

    @Override
    public void returned(ObjectName object, String id) {
        hashes.add(key.hash(RECORD, object.connection(), id));
        returned.add(object.record(id));
    }

    @Override
    public void save(Session session) {
        for (RecordAddress record : returned) {
            ObjectName object = record.object();
            note(session, RECORD, key.hash(RECORD, object.connection(), record.id()));
            session.execute("insert into erasure_due values (?, ?, ?)", object.connection(), object.object(), record.id());
        }
        returned.clear();
    }

    void noteRecord(Session session, String connection, String id) {
        note(session, RECORD, key.hash(RECORD, connection, id));
    }

    void noteUniqueKey(Session session, String uniqueKey) {
        note(session, UNIQUE_KEY, key.hash(UNIQUE_KEY, uniqueKey));
    }

    private void note(Session session, String kind, String hash) {
        if (session.query("select true from erased_person where hash = ?", row -> row.truth(1), hash).isEmpty()) {
            session.execute("insert into erased_person values (?, ?, ?)", kind, hash, moment);
        }
        hashes.add(hash);
    }
}
