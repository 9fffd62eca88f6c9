package io.tasuki.crm.contract;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink.Directive;
import java.util.EnumMap;
import java.util.Map;

/// Polls one object the way the engine does: begins once, then goes on from the last checkpoint of every pass.
final class Reading {

    final Told told;

    private final PollRequest request;
    private final Map<Pass, Cursor> cursors = new EnumMap<>(Pass.class);

    private Reading(PollRequest request, Told told) {
        this.request = request;
        this.told = told;
    }

    static Reading begin(CrmAdapter adapter, PollRequest request) throws CrmException {
        Reading reading = new Reading(request, new Told(Directive.GO_ON));
        adapter.changes().begin(request).forEach(cursor -> reading.cursors.put(cursor.pass(), cursor));
        return reading;
    }

    /// One more reading from the same cursors that remembers what it is told by itself.
    Reading continued(Directive directive) {
        Reading next = new Reading(request, new Told(directive, told));
        next.cursors.putAll(cursors);
        return next;
    }

    /// One more reading from the same cursors that asks for other fields.
    Reading asking(PollRequest other) {
        Reading next = new Reading(other, new Told(Directive.GO_ON, told));
        next.cursors.putAll(cursors);
        return next;
    }

    /// One more reading that goes on from the cursor in its pass.
    Reading from(Cursor cursor) {
        Reading next = continued(Directive.GO_ON);
        next.cursors.put(cursor.pass(), cursor);
        return next;
    }

    Reading catchUp(CrmAdapter adapter) throws CrmException {
        for (Pass pass : Map.copyOf(cursors).keySet().stream().sorted().toList()) {
            catchUp(adapter, pass);
        }
        return this;
    }

    void catchUp(CrmAdapter adapter, Pass pass) throws CrmException {
        Cursor cursor = cursors.get(pass);
        if (cursor == null) {
            throw new IllegalStateException("the feed began no pass " + pass);
        }
        int before = told.checkpoints.size();
        adapter.changes().poll(request, cursor, told);
        told.checkpoints
                .subList(before, told.checkpoints.size())
                .forEach(saved -> cursors.put(saved.cursor().pass(), saved.cursor()));
    }
}
