package io.tasuki.salesforce.sweep;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.schema.TrackedObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The passes besides the changes, and when each is due.
public final class Sweeps {

    /// The CRM deactivates these, or they change with its setup alone.
    private static final Set<String> NEVER_DELETED =
            Set.of("User", "Organization", "OpportunityStage", "CurrencyType", "DatedConversionRate");

    private final SalesforceApi api;
    private final SalesforceSchema schema;
    private final Map<Pass, Sweep> sweeps = new EnumMap<>(Pass.class);

    public Sweeps(SalesforceApi api, SalesforceSchema schema) {
        this.api = api;
        this.schema = schema;
        QueryCalls queries = new QueryCalls(api);
        IdSweep ids = new IdSweep(queries);
        sweeps.put(Pass.COMPUTED, new FormulaRefresh(queries, schema));
        sweeps.put(Pass.ARCHIVED, new DeletionLog(new DeletionCalls(api), queries, ids));
        sweeps.put(Pass.ID_SWEEP, ids);
    }

    /// The passes that this object has, none of them due yet: the changes bring everything first.
    public List<Cursor> begin(PollRequest request) throws CrmException {
        List<Pass> passes = new ArrayList<>();
        if (!TrackedObject.isHistory(request.object())) {
            if (!schema.computed(request).isEmpty()) {
                passes.add(Pass.COMPUTED);
            }
            if (!NEVER_DELETED.contains(request.object())) {
                passes.addAll(List.of(Pass.ARCHIVED, Pass.ID_SWEEP));
            }
        }
        if (passes.isEmpty()) {
            return List.of();
        }
        Instant now = api.now();
        return passes.stream()
                .map(pass -> SweepState.idle(now, now.plus(sweep(pass).every(request.object())))
                        .cursor(pass))
                .toList();
    }

    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Sweep sweep = sweep(cursor.pass());
        SweepState state = SweepState.of(cursor);
        Instant now = api.now();
        if (!state.under() && now.isBefore(state.to())) {
            return;
        }
        Optional<ObjectSchema> fields = schema.find(request.object());
        if (fields.isEmpty()) {
            return;
        }
        Sweep.Scene scene = new Sweep.Scene(request, fields.get(), sink);
        state = state.under() ? state : state.begun(now);
        RecordSink.Directive directive = RecordSink.Directive.GO_ON;
        while (state.under() && directive == RecordSink.Directive.GO_ON) {
            state = sweep.step(scene, state);
            directive = sink.checkpoint(state.cursor(cursor.pass()));
        }
    }

    private Sweep sweep(Pass pass) {
        Sweep sweep = sweeps.get(pass);
        if (sweep == null) {
            throw new IllegalArgumentException("this connection has no pass " + pass);
        }
        return sweep;
    }
}
