package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.Capabilities.WriteJobs;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Updates by sObject Collections, which answer at once, and many at a time by Bulk API 2.0 jobs.
public final class SalesforceRecordWriter implements RecordWriter {

    public static final int MAXIMUM_BATCH = CollectionWrites.MOST;
    public static final WriteJobs JOBS = new WriteJobs(IngestWrites.ABOVE, IngestWrites.MOST);

    private final CollectionWrites collections;
    private final IngestWrites jobs;
    private final ConvertedLeads converted;
    private final SalesforceSchema schema;
    private final Parents parents;

    /// @param random how long to wait for rows that others hold
    public SalesforceRecordWriter(SalesforceApi api, SalesforceSchema schema, Parents parents, RandomGenerator random) {
        this.collections = new CollectionWrites(api, random);
        this.jobs = new IngestWrites(api);
        this.converted = new ConvertedLeads(api);
        this.schema = schema;
        this.parents = parents;
    }

    @Override
    public WriteTicket submit(WriteBatch batch) throws CrmException {
        UpdateRows updates = rows(batch);
        if (JOBS.take(batch.updates().size())) {
            Map<String, Map<String, JsonNode>> sent = sendable(updates);
            if (!sent.isEmpty()) {
                return new WriteTicket.Pending(jobs.prepare(batch.object(), sent));
            }
        }
        Map<String, WriteOutcome> outcomes = new HashMap<>(collections.send(batch.object(), updates.rows()));
        return new WriteTicket.Settled(inOrder(batch, updates, outcomes));
    }

    @Override
    public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
        UpdateRows updates = rows(batch);
        Map<String, Map<String, JsonNode>> sent = sendable(updates);
        Map<String, WriteOutcome> outcomes = new HashMap<>(jobs.settle(ticket.handle(), sent.size()));
        updates.rows().keySet().stream()
                .filter(id -> !sent.containsKey(id))
                .forEach(id -> outcomes.putIfAbsent(id, new WriteOutcome.Refused("a job cannot tell its value", true)));
        return inOrder(batch, updates, outcomes);
    }

    @Override
    public int callsFor(int updates) {
        return JOBS.take(updates) ? IngestWrites.CALLS : Math.ceilDiv(updates, MAXIMUM_BATCH);
    }

    private UpdateRows rows(WriteBatch batch) throws CrmException {
        return UpdateRows.of(batch, schema.of(batch.object()), parents::sorted);
    }

    /// The rows a job takes.
    private static Map<String, Map<String, JsonNode>> sendable(UpdateRows updates) {
        Map<String, Map<String, JsonNode>> sent = new LinkedHashMap<>(updates.rows());
        sent.values().removeIf(IngestFile::mistakable);
        return sent;
    }

    /// A record of which the CRM says nothing may have been written.
    private List<WriteOutcome> inOrder(WriteBatch batch, UpdateRows updates, Map<String, WriteOutcome> outcomes) {
        updates.objections().forEach((id, reason) -> outcomes.putIfAbsent(id, new WriteOutcome.Refused(reason, false)));
        converted.name(batch.object(), outcomes);
        return batch.updates().stream()
                .map(update -> outcomes.getOrDefault(update.id(), new WriteOutcome.InDoubt()))
                .toList();
    }
}
