package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.Soql;
import java.util.List;

/// How the records of one object are asked for, and what they are handed on as.
sealed interface Harvest permits RowHarvest, WideRows, StageHarvest, FieldHarvest {

    String object();

    /// Without duplicates; the id and the stamp are among them.
    List<String> columns();

    /// The field that orders the records; a cursor goes on behind its last value.
    String stamp();

    void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException;

    default Position position(QueryRecord record) throws CrmException {
        return new Position(record.moment(stamp()), record.id());
    }

    default String soql(CursorState.Within at) {
        return Soql.window(object(), columns(), stamp(), at.window(), at.position(), at.bin());
    }
}
