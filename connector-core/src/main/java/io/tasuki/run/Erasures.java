package io.tasuki.run;

import io.tasuki.erase.Erased;
import io.tasuki.erase.ErasedRegister;
import io.tasuki.erase.Eraser;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.model.RecordKind;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.stage.poll.ErasedPeople;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Erases people, and finishes what a process that died left of it.
///
/// Taking away and the demand for a new file are one transaction; ledger and file follow, and both can be repeated.
final class Erasures {

    private final Store store;
    private final Configuration configuration;
    private final Upkeep upkeep;
    private final Eraser eraser;

    Erasures(Store store, Configuration configuration, Upkeep upkeep) {
        this.store = store;
        this.configuration = configuration;
        this.upkeep = upkeep;
        this.eraser = new Eraser(configuration.store(), configuration.polls());
    }

    ErasedPeople people(Instant moment) {
        return ErasedRegister.ofPoll(store, configuration.store(), configuration.polls(), moment);
    }

    Erased rehearse(RecordAddress record) {
        requirePerson(record);
        return store.rehearse(session -> eraser.rehearse(session, record));
    }

    Erased erase(RecordAddress record, Instant moment) {
        requirePerson(record);
        return store.write(session -> {
            Erased erased = eraser.erase(session, record, moment);
            if (!erased.nothing()) {
                upkeep.startAnew(session);
            }
            return erased;
        });
    }

    long forget() {
        return store.write(eraser::forget);
    }

    /// Erases the records that a poll found to be of people who were erased before.
    void eraseReturned(Instant moment) {
        store.read(eraser::due).forEach(record -> erase(record, moment));
    }

    /// Does what a process that died may have left undone.
    void finish() {
        if (store.rewriteDemanded()) {
            upkeep.ledger(Optional.empty());
            store.rewrite();
        }
    }

    private void requirePerson(RecordAddress record) {
        List<ObjectName> persons = persons().toList();
        if (!persons.contains(record.object())) {
            throw new RequestException(record.object() + " is not an object of persons that is polled; those are: "
                    + String.join(", ", persons.stream().map(ObjectName::toString).toList()));
        }
    }

    private Stream<ObjectName> persons() {
        return configuration.polls().stream()
                .filter(target -> target.kind() == RecordKind.PERSON)
                .map(PollTarget::name);
    }
}
