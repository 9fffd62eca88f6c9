package io.tasuki.sandbox.salesforce.changes;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.RouteTable;
import io.tasuki.sandbox.salesforce.state.Moments;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `sobjects/{object}/deleted` and `…/updated`. Only what lies in the recycle bin is told as deleted: what was erased
/// for good, or was never in the bin, leaves no trace here.
public final class ReplicationEndpoints {

    private static final Duration UPDATED_REACH = Duration.ofDays(30);

    private final Org org;

    private ReplicationEndpoints(Org org) {
        this.org = org;
    }

    public static void add(RouteTable routes, Org org) {
        ReplicationEndpoints endpoints = new ReplicationEndpoints(org);
        for (String end : List.of("", "/")) {
            routes.on("GET", "/sobjects/{object}/deleted" + end, endpoints::deleted);
            routes.on("GET", "/sobjects/{object}/updated" + end, endpoints::updated);
        }
    }

    private Reply deleted(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        Instant now = org.now();
        Span span = Span.of(call, now, RecycleBin.KEPT);
        Instant earliest = now.minus(Duration.ofDays(org.switches().queries().deletedLogDays()));
        String oldest = Moments.stored(earliest);
        List<Map<String, String>> records = table.rows().stream()
                .filter(table::isDeleted)
                .filter(row ->
                        span.covers(stamp(table, row)) && stamp(table, row).compareTo(oldest) >= 0)
                .map(row -> Map.of("id", table.idOf(row), "deletedDate", Moments.rest(stamp(table, row))))
                .toList();
        limit(records.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deletedRecords", records);
        body.put("earliestDateAvailable", Moments.rest(oldest));
        body.put("latestDateCovered", Moments.rest(Moments.stored(span.end())));
        return Reply.ok(body);
    }

    private Reply updated(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        Span span = Span.of(call, org.now(), UPDATED_REACH);
        List<String> ids = table.rows().stream()
                .filter(row -> !table.isDeleted(row) && span.covers(stamp(table, row)))
                .map(table::idOf)
                .toList();
        limit(ids.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ids", ids);
        body.put("latestDateCovered", Moments.rest(Moments.stored(span.end())));
        return Reply.ok(body);
    }

    private void limit(int ids) throws SalesforceProblem {
        int most = org.switches().queries().replicatedIds();
        if (ids > most) {
            throw SalesforceProblem.badRequest(
                    "EXCEEDED_ID_LIMIT", "Exceeded max number of ids " + most + ": narrow the span of time");
        }
    }

    private static String stamp(ObjectTable table, Row row) {
        return Objects.requireNonNullElse(table.value(row, "SystemModstamp"), "");
    }
}
