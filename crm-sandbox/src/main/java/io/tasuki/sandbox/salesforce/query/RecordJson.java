package io.tasuki.sandbox.salesforce.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.salesforce.state.Row;

/// How a row of a result looks.
interface RecordJson {

    ObjectNode toJson(Row row);

    /// Whether more leaves the org than ids and stamps.
    boolean showsValues();
}
