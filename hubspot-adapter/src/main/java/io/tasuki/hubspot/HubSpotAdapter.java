package io.tasuki.hubspot;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.Capabilities;
import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordPage;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.fields.HubSpotFields;
import io.tasuki.hubspot.findings.HubSpotFindings;
import io.tasuki.hubspot.read.HubSpotChangeFeed;
import io.tasuki.hubspot.record.HubSpotRecordReader;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.write.HubSpotRecordWriter;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One open portal: hands out the parts, which share one API client and so one budget.
final class HubSpotAdapter implements CrmAdapter {

    private final Capabilities capabilities;
    private final HubSpotApi api;
    private final HubSpotSchema schema;
    private final ChangeFeed changes;
    private final RecordReader records;
    private final RecordWriter writer;
    private final FieldProvisioner fields;
    private final HubSpotSettings settings;
    private final Time time;

    HubSpotAdapter(HubSpotSettings settings, SecretKeeper secrets, Time time) {
        this.settings = settings;
        this.time = time;
        int readAtOnce = settings.page(HubSpotRecordReader.MOST);
        capabilities = new Capabilities(true, true, false, true, HubSpotRecordWriter.MOST, readAtOnce);
        api = new HubSpotApi(settings, secrets, time);
        schema = new HubSpotSchema(api);
        changes = new HubSpotChangeFeed(api, settings, schema);
        records = new HubSpotRecordReader(api, settings);
        writer = new HubSpotRecordWriter(api, schema);
        fields = new HubSpotFields(api, schema);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public ObjectSchema schema(String object) throws CrmException {
        return schema.schema(object);
    }

    @Override
    public ChangeFeed changes() {
        return changes;
    }

    @Override
    public RecordReader records() {
        return records;
    }

    @Override
    public Optional<RecordWriter> writer() {
        return Optional.of(writer);
    }

    @Override
    public Optional<FieldProvisioner> fields() {
        return Optional.of(fields);
    }

    @Override
    public Optional<RecordPage> page(String object) throws CrmException {
        return new HubSpotRecordPages(api).of(object);
    }

    @Override
    public List<Finding> findings() throws CrmException {
        return new HubSpotFindings(api, settings, time).find();
    }

    @Override
    public BudgetReading budget() {
        return api.budget();
    }

    @Override
    public Instant clock() throws CrmException {
        return api.clock();
    }

    @Override
    public void close() {
        api.close();
    }
}
