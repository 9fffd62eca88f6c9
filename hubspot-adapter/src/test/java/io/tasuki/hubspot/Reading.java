package io.tasuki.hubspot;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One object read as the engine reads it: begun once, then each pass from its last checkpoint.
public final class Reading {

    public final Pushed told = new Pushed();

    private final CrmAdapter adapter;
    private final PollRequest request;
    private final Map<Pass, Cursor> cursors = new EnumMap<>(Pass.class);

    private Reading(CrmAdapter adapter, PollRequest request) {
        this.adapter = adapter;
        this.request = request;
    }

    public static Reading begin(CrmAdapter adapter, String object, String... fields) throws CrmException {
        return begin(adapter, new PollRequest(object, List.of(fields), List.of()));
    }

    public static Reading begin(CrmAdapter adapter, PollRequest request) throws CrmException {
        Reading reading = new Reading(adapter, request);
        adapter.changes().begin(request).forEach(cursor -> reading.cursors.put(cursor.pass(), cursor));
        return reading;
    }

    /// Every pass, in their order.
    public Reading poll() throws CrmException {
        for (Pass pass : List.copyOf(cursors.keySet())) {
            poll(pass);
        }
        return this;
    }

    public void poll(Pass pass) throws CrmException {
        int before = told.checkpoints.size();
        try {
            adapter.changes().poll(request, Objects.requireNonNull(cursors.get(pass)), told);
        } finally {
            told.checkpoints.subList(before, told.checkpoints.size()).forEach(saved -> cursors.put(pass, saved));
        }
    }
}
