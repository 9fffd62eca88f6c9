package io.tasuki.salesforce;

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
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.fields.SalesforceFieldProvisioner;
import io.tasuki.salesforce.findings.SalesforceFindings;
import io.tasuki.salesforce.login.SalesforceLogin;
import io.tasuki.salesforce.read.SalesforceChangeFeed;
import io.tasuki.salesforce.read.SalesforceRecordReader;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.salesforce.write.Parents;
import io.tasuki.salesforce.write.SalesforceRecordWriter;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One open connection to an organisation: the parts put together.
public final class SalesforceAdapter implements CrmAdapter {

    private final SalesforceApi api;
    private final SalesforceSchema schema;
    private final SalesforceChangeFeed changes;
    private final SalesforceRecordReader records;
    private final SalesforceRecordWriter writer;
    private final SalesforceFieldProvisioner fields;

    public SalesforceAdapter(SalesforceSettings settings, SecretKeeper secrets, Time time) {
        api = new SalesforceApi(settings, new SalesforceLogin(settings, secrets, time), time);
        schema = new SalesforceSchema(api);
        changes = new SalesforceChangeFeed(api, schema);
        Parents parents = new Parents();
        records = new SalesforceRecordReader(api, schema, parents);
        writer = new SalesforceRecordWriter(api, schema, parents, RandomGenerator.getDefault());
        fields = new SalesforceFieldProvisioner(api, schema);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                true,
                true,
                false,
                true,
                SalesforceRecordWriter.MAXIMUM_BATCH,
                SalesforceRecordReader.MAXIMUM_READ,
                Optional.of(SalesforceRecordWriter.JOBS));
    }

    @Override
    public ObjectSchema schema(String object) throws CrmException {
        return schema.of(object);
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
        return new SalesforceRecordPages(api).of(object);
    }

    @Override
    public List<Finding> findings() throws CrmException {
        return new SalesforceFindings(api, schema).list();
    }

    @Override
    public BudgetReading budget() {
        return api.budget();
    }

    @Override
    public Instant clock() throws CrmException {
        return api.now();
    }

    @Override
    public void close() {
        api.close();
    }
}
