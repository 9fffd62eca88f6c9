package io.tasuki.salesforce.sweep;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import java.time.Duration;

/// A pass that goes through a whole list every so often.
interface Sweep {

    /// How long after one sweep of an object has begun the next is due.
    Duration every(String object);

    /// Reads one step of a sweep that is under way.
    ///
    /// @return where the sweep stands, or that it is done and when the next is due
    SweepState step(Scene scene, SweepState state) throws CrmException;

    /// What is swept, and who is told.
    record Scene(PollRequest request, ObjectSchema schema, RecordSink sink) {
        String object() {
            return request.object();
        }
    }
}
