package io.tasuki.crm.contract;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One CRM, started for one test, with the adapters the test opened on it.
public final class ContractScene implements AutoCloseable {

    final CrmUnderTest crm;
    final ContractSample sample;
    final CrmAdapter adapter;

    private final List<CrmAdapter> opened = new ArrayList<>();

    ContractScene(ContractSubject subject) {
        crm = subject.start();
        sample = crm.sample();
        adapter = another();
    }

    /// A second adapter on the same CRM, as another process would have it.
    CrmAdapter another() {
        CrmAdapter next = crm.open();
        opened.add(next);
        return next;
    }

    String object() {
        return sample.object();
    }

    /// The first of the sample's fields: the one that tests edit.
    String field() {
        return sample.fields().getFirst();
    }

    PollRequest request() {
        return new PollRequest(object(), sample.fields(), List.of());
    }

    ObjectVocabulary vocabulary() {
        return crm.factory().vocabulary().object(object()).orElseThrow();
    }

    /// New records of the sample's object, all with one stamp, each with values of its own.
    List<String> people(int count) {
        return crm.create(object(), IntStream.range(0, count).mapToObj(this::values).toList());
    }

    String person() {
        return people(1).getFirst();
    }

    private Map<String, String> values(int number) {
        return Map.of(sample.fields().get(0), "first " + number, sample.fields().get(1), "second " + number);
    }

    Reading begin() throws CrmException {
        crm.settle();
        return Reading.begin(adapter, request());
    }

    String stored(String id, String field) {
        return crm.stored(object(), id).getOrDefault(field, "");
    }

    RecordWriter writer() {
        return adapter.writer().orElseThrow();
    }

    WriteBatch batch(RecordUpdate... updates) {
        return new WriteBatch(object(), List.of(updates));
    }

    RecordUpdate update(String id, String value) {
        return new RecordUpdate(id, Map.of(field(), value));
    }

    /// Sends a batch; what is pending is settled by another adapter, for a ticket must survive its process.
    List<WriteOutcome> write(WriteBatch batch) throws CrmException {
        return switch (writer().submit(batch)) {
            case WriteTicket.Settled settled -> settled.outcomes();
            case WriteTicket.Pending pending -> another().writer().orElseThrow().settle(pending, batch);
        };
    }

    @Override
    public void close() {
        opened.forEach(CrmAdapter::close);
        crm.close();
    }
}
