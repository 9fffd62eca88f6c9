package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.ControlledState;
import io.tasuki.sandbox.control.CrmServer;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.api.ApiVersions;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.changes.RecycleBin;
import io.tasuki.sandbox.salesforce.changes.ReplicationEndpoints;
import io.tasuki.sandbox.salesforce.composite.BatchEndpoint;
import io.tasuki.sandbox.salesforce.composite.CompositeEndpoint;
import io.tasuki.sandbox.salesforce.ingest.IngestEndpoints;
import io.tasuki.sandbox.salesforce.ingest.IngestJobs;
import io.tasuki.sandbox.salesforce.ingest.IngestWork;
import io.tasuki.sandbox.salesforce.jobs.JobPace;
import io.tasuki.sandbox.salesforce.jobs.QueryJobRoutes;
import io.tasuki.sandbox.salesforce.jobs.QueryJobs;
import io.tasuki.sandbox.salesforce.load.OrgLoader;
import io.tasuki.sandbox.salesforce.login.LoginRoutes;
import io.tasuki.sandbox.salesforce.login.Sessions;
import io.tasuki.sandbox.salesforce.query.QueryEndpoints;
import io.tasuki.sandbox.salesforce.setup.DeployEndpoints;
import io.tasuki.sandbox.salesforce.setup.DeployWork;
import io.tasuki.sandbox.salesforce.setup.FieldMaker;
import io.tasuki.sandbox.salesforce.setup.ToolingFields;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import io.tasuki.sandbox.salesforce.write.RowWriter;
import io.tasuki.sandbox.salesforce.write.WriteRoutes;
import java.time.Duration;
import java.util.Optional;

/// A pretended Salesforce org: its REST API over real state.
public final class SalesforceServer implements CrmServer {

    private static final long CALLS_A_DAY = 100_000;
    private static final String VERSIONS = "/services/data";

    private final Org org;
    private final Bench bench;
    private final Sessions sessions;
    private final DailyLimit daily;
    private final QueryJobs jobs;
    private final IngestJobs uploads;
    private final Gate gate;
    private final Routes routes = new Routes();

    private SalesforceServer(Org org, Bench bench, long callsADay) {
        this.org = org;
        this.bench = bench;
        this.sessions = new Sessions(org.identity().organizationId(), bench.clock(), this::rest);
        this.daily = new DailyLimit(bench.clock(), bench.limits(), callsADay);
        this.jobs = new QueryJobs(bench.clock(), bench.limits() == Limits.REAL);
        this.uploads = new IngestJobs(org, bench.limits() == Limits.REAL);
        this.gate = new Gate(bench, sessions, daily);
        RecycleBin.in(org);
        addRoutes();
    }

    /// Loads the data set's Salesforce part.
    ///
    /// @throws io.tasuki.sandbox.data.DataSetException when a table is wrong
    public static CrmServer over(Side data, Bench bench) {
        return over(data, bench, CALLS_A_DAY);
    }

    /// The same, with another daily allowance of API calls.
    public static CrmServer over(Side data, Bench bench, long callsADay) {
        return new SalesforceServer(OrgLoader.load(data, bench.clock()), bench, callsADay);
    }

    private void addRoutes() {
        LoginRoutes.add(routes, org, bench, sessions);
        routes.on("GET", VERSIONS, (request, path) -> Reply.ok(ApiVersions.describe()));
        addOrgRoutes();
        QueryEndpoints queries = new QueryEndpoints(org, bench);
        on("GET", "/query", queries::query);
        on("GET", "/queryAll", queries::queryAll);
        on("GET", "/query/{cursorId}", queries::next);
        on("GET", "/queryAll/{cursorId}", queries::next);
        ReplicationEndpoints.add(this::on, org);
        QueryJobRoutes.add(this::on, org, bench, jobs);
        RowWriter writer = new RowWriter(org, bench);
        WriteRoutes.add(this::on, org, bench, writer);
        new IngestEndpoints(org, uploads, bench.faults()).addTo(this::on);
        org.inBackground(new IngestWork(org, uploads, writer, this::pace)::advance);
        on("POST", "/composite", new CompositeEndpoint(org, routes)::answer);
        on("POST", "/composite/batch", new BatchEndpoint(routes)::answer);
        addSetupRoutes();
    }

    /// How long a session may rest.
    private Duration rest() {
        synchronized (org) {
            return Duration.ofSeconds(org.switches().tokens().restSeconds());
        }
    }

    private JobPace pace() {
        return JobPace.of(org.switches().jobs());
    }

    private void addSetupRoutes() {
        FieldMaker maker = new FieldMaker(org);
        on("POST", "/tooling/sobjects/CustomField", new ToolingFields(org, maker)::create);
        DeployWork deployments = new DeployWork(org, maker, this::pace);
        new DeployEndpoints(org, deployments).addTo(this::on);
        org.inBackground(deployments::advance);
    }

    private void addOrgRoutes() {
        OrgEndpoints endpoints = new OrgEndpoints(org, daily, jobs, uploads);
        on("GET", "", endpoints::resources);
        on("GET", "/", endpoints::resources);
        on("GET", "/limits", endpoints::limits);
        on("GET", "/sobjects", endpoints::describeAll);
        on("GET", "/sobjects/{object}/describe", endpoints::describe);
    }

    private void on(String method, String path, Call.Endpoint endpoint) {
        routes.on(
                method,
                "/services/data/{version}" + path,
                (request, values) -> answer(new Call(request, values), endpoint));
    }

    private Reply answer(Call call, Call.Endpoint endpoint) {
        long arrival = org.calls().arrive();
        synchronized (org) {
            return org.answer(arrival, () -> reply(call, endpoint));
        }
    }

    private static Reply reply(Call call, Call.Endpoint endpoint) {
        try {
            if (!ApiVersions.knows(call.version())) {
                throw SalesforceProblem.notFound();
            }
            return endpoint.answer(call);
        } catch (SalesforceProblem problem) {
            return ErrorBody.of(problem);
        } catch (BadRequest unreadable) {
            return ErrorBody.of(400, "JSON_PARSER_ERROR", unreadable.reason());
        }
    }

    @Override
    public Reply finish(Request request, Reply reply) {
        boolean counted = request.path().startsWith(VERSIONS + "/") && reply.status() != 401;
        return counted ? reply.with("Sforce-Limit-Info", daily.header()) : reply;
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public ControlledState state() {
        return new OrgControl(org);
    }

    @Override
    public void addControls(Routes control) {
        OrgControl state = new OrgControl(org);
        new OrgControls(org, state).addTo(control);
        new ReadingControls(org, state, daily, sessions).addTo(control);
    }

    @Override
    public Optional<Reply> refuse(Request request) {
        return gate.refuse(request, request.path().startsWith(VERSIONS + "/"));
    }

    @Override
    public Reply error(int status, String code, String detail) {
        return ErrorBody.of(status, code, detail);
    }

    @Override
    public Reply error(int status, String detail) {
        String code = switch (status) {
            case 400 -> "JSON_PARSER_ERROR";
            case 401 -> "INVALID_SESSION_ID";
            case 403 -> "REQUEST_LIMIT_EXCEEDED";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 503 -> "SERVER_UNAVAILABLE";
            default -> "UNKNOWN_EXCEPTION";
        };
        return ErrorBody.of(status, code, detail);
    }
}
