package io.tasuki.salesforce.sweep;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.RecordStamp;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.Soql;
import io.tasuki.salesforce.schema.ChangeStamp;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.wire.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Formulas and roll-ups: they change without moving the record's stamp, so they are read anew every day, and nothing
/// else with them.
final class FormulaRefresh implements Sweep {

    private static final String CREATED = "CreatedDate";

    private final QueryCalls queries;
    private final SalesforceSchema schema;

    FormulaRefresh(QueryCalls queries, SalesforceSchema schema) {
        this.queries = queries;
        this.schema = schema;
    }

    @Override
    public Duration every(String object) {
        return Duration.ofDays(1);
    }

    @Override
    public SweepState step(Scene scene, SweepState state) throws CrmException {
        List<String> computed = schema.computed(scene.request());
        if (computed.isEmpty()) {
            return state.done(every(scene.object()));
        }
        String stamp = ChangeStamp.of(scene.schema());
        Set<String> columns = new LinkedHashSet<>(List.of("Id", stamp));
        scene.schema().field(CREATED).ifPresent(field -> columns.add(field.name()));
        columns.addAll(computed);
        QueryPage page = queries.living(Soql.behind(scene.object(), List.copyOf(columns), state.last()));
        tell(scene, page.records(), computed, stamp);
        return page.next().isPresent() && !page.records().isEmpty()
                ? state.at(page.records().getLast().id())
                : state.done(every(scene.object()));
    }

    // What has moved its stamp is left to the changes, which read it whole: told here, it would count as read.
    private static void tell(Scene scene, List<QueryRecord> records, List<String> computed, String stamp)
            throws CrmException {
        List<CrmRow> rows = new ArrayList<>();
        for (QueryRecord record : records) {
            Instant modifiedAt = record.moment(stamp);
            Instant createdAt = Moments.read(record.text(CREATED)).orElse(modifiedAt);
            rows.add(new CrmRow(scene.object(), record.id(), createdAt, modifiedAt, values(scene, record, computed)));
        }
        Set<RecordStamp> unseen = new HashSet<>(scene.sink()
                .unseen(scene.object(), rows.stream().map(FormulaRefresh::stamp).toList()));
        rows.stream().filter(row -> !unseen.contains(stamp(row))).forEach(scene.sink()::row);
    }

    private static List<@Nullable String> values(Scene scene, QueryRecord record, List<String> computed) {
        List<@Nullable String> values = new ArrayList<>();
        scene.request().fields().forEach(field -> values.add(computed.contains(field) ? record.text(field) : null));
        return Collections.unmodifiableList(values);
    }

    private static RecordStamp stamp(CrmRow row) {
        return new RecordStamp(row.id(), row.modifiedAt());
    }
}
