package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.schema.TrackedObject;
import java.util.List;
import java.util.Optional;

/// OpportunityHistory: a row for each change of stage, amount, probability or close date, written by the CRM itself.
record StageHarvest() implements Harvest {

    static final String OBJECT = TrackedObject.OF_STAGES;

    private static final String STAGE = "StageName";

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public List<String> columns() {
        return List.of("Id", stamp(), "OpportunityId", STAGE);
    }

    /// History rows are only ever added.
    @Override
    public String stamp() {
        return "CreatedDate";
    }

    @Override
    public void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException {
        for (QueryRecord record : records) {
            sink.version(new FieldVersion(
                    "Opportunity",
                    record.text("OpportunityId"),
                    STAGE,
                    Optional.of(record.moment(stamp())),
                    record.text(STAGE),
                    "stage_history"));
        }
    }
}
