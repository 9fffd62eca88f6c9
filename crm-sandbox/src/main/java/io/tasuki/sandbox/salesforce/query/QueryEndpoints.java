package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `query`, `queryAll` and the pages behind them.
public final class QueryEndpoints {

    private static final Pattern BATCH_SIZE = Pattern.compile("batchSize\\s*=\\s*(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final int SMALLEST_PAGE = 200;
    private static final int LARGEST_PAGE = 2_000;

    private final Org org;
    private final QueryRunner runner;
    private final QueryCursors cursors;
    private final Bench bench;

    public QueryEndpoints(Org org, Bench bench) {
        this.org = org;
        this.runner = new QueryRunner(org);
        this.cursors = new QueryCursors(org::now);
        this.bench = bench;
    }

    public Reply query(Call call) throws SalesforceProblem {
        return run(call, false);
    }

    public Reply queryAll(Call call) throws SalesforceProblem {
        return run(call, true);
    }

    public Reply next(Call call) throws SalesforceProblem {
        return page(call, cursors.at(call.path().get("cursorId")));
    }

    private Reply run(Call call, boolean deletedToo) throws SalesforceProblem {
        String soql = call.request()
                .query()
                .first("q")
                .orElseThrow(
                        () -> SalesforceProblem.badRequest("MALFORMED_QUERY", "A query string has to be specified"));
        try {
            if (call.request().query().first("columns").equals(Optional.of("true"))) {
                return Reply.ok(runner.columns(soql));
            }
            return first(call, runner.run(soql, deletedToo, call.version()));
        } catch (SoqlException refused) {
            throw SalesforceProblem.badRequest(refused.errorCode(), ErrorPlace.text(soql, refused));
        }
    }

    private Reply first(Call call, QueryResult result) throws SoqlException {
        if (result.json() instanceof Grouping && result.total() > LARGEST_PAGE) {
            throw new SoqlException(
                    "EXCEEDED_ID_LIMIT",
                    "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch");
        }
        return page(call, cursors.first(result, pageSize(call)));
    }

    private int pageSize(Call call) {
        Matcher asked =
                BATCH_SIZE.matcher(call.request().header("Sforce-Query-Options").orElse(""));
        int size = asked.find() ? Integer.parseInt(asked.group(1)) : LARGEST_PAGE;
        return Math.min(
                Math.clamp(size, SMALLEST_PAGE, LARGEST_PAGE),
                org.switches().queries().pageRows());
    }

    private Reply page(Call call, QueryCursors.Page page) {
        boolean halved = bench.faults().takes(Fault.Kind.SHORT_PAGE, call.request());
        Map<String, Object> body = body(halved ? page.half() : page, call.version());
        if (bench.faults().takes(Fault.Kind.LOST_CURSOR, call.request())) {
            body.remove("nextRecordsUrl");
            body.put("done", false);
        }
        return Reply.ok(body);
    }

    private Map<String, Object> body(QueryCursors.Page page, String version) {
        QueryResult result = page.result();
        List<Row> rows = result.rows().subList(page.at(), page.end());
        if (result.json().showsValues()) {
            bench.journal().read(rows.size());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totalSize", result.total());
        body.put("done", page.last());
        if (!page.last()) {
            body.put("nextRecordsUrl", "/services/data/" + version + "/query/" + page.nextLocator());
        }
        body.put("records", rows.stream().map(result.json()::toJson).toList());
        return body;
    }
}
