package io.tasuki.crm.fake;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.contract.ContractSample;
import io.tasuki.crm.contract.CrmFault;
import io.tasuki.crm.contract.CrmUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A started fake CRM.
record FakeUnderTest(FakeCrm crm, boolean jobs) implements CrmUnderTest {

    private static final ContractSample.Links LINKS =
            new ContractSample.Links(FakeVocabulary.LINKED_FROM, FakeVocabulary.LINKED_TO, List.of("name"));

    @Override
    public CrmAdapterFactory factory() {
        return new FakeAdapterFactory();
    }

    @Override
    public CrmAdapter open() {
        return jobs ? crm.openWithJobs() : crm.open();
    }

    @Override
    public ContractSample sample() {
        return new ContractSample(
                "Person", List.of("name", "origin"), FakeChangeFeed.PAGE, Optional.of("status"), Optional.of(LINKS));
    }

    @Override
    public Instant now() {
        return crm.now();
    }

    @Override
    public void settle() {
        crm.advance(Duration.ofHours(1));
    }

    @Override
    public List<String> create(String object, List<Map<String, String>> records) {
        return records.stream().map(values -> crm.create(object, values)).toList();
    }

    @Override
    public void edit(String object, String id, Map<String, String> fields) {
        crm.edit(object, id, fields);
    }

    @Override
    public void delete(String object, String id) {
        crm.delete(object, id);
    }

    @Override
    public void merge(String object, String loser, String winner) {
        crm.merge(object, loser, winner);
    }

    @Override
    public void link(String fromObject, String fromId, String toObject, String toId) {
        crm.link(fromId, toId, false);
    }

    @Override
    public void unlink(String fromObject, String fromId, String toObject, String toId) {
        crm.unlink(fromId, toId);
    }

    @Override
    public Map<String, String> stored(String object, String id) {
        return crm.stored(object, id);
    }

    @Override
    public void fault(CrmFault fault, int times) {
        crm.fault(
                switch (fault) {
                    case THROTTLED -> FakeFault.THROTTLED;
                    case UNAVAILABLE -> FakeFault.UNAVAILABLE;
                    case WRITE_REPLY_LOST -> FakeFault.WRITE_REPLY_LOST;
                },
                times);
    }

    @Override
    public void mend() {
        crm.mend();
    }

    @Override
    public long callsReceived() {
        return crm.calls();
    }

    @Override
    public void close() {
        crm.forget();
    }
}
