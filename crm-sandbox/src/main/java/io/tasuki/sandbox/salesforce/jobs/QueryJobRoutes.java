package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.salesforce.api.RouteTable;
import io.tasuki.sandbox.salesforce.state.Org;

/// The addresses of query jobs and their results.
public final class QueryJobRoutes {

    private static final String ALL = "/jobs/query";
    private static final String ONE = ALL + "/{jobId}";

    private QueryJobRoutes() {}

    public static void add(RouteTable routes, Org org, Bench bench, QueryJobs jobs) {
        QueryJobEndpoints endpoints = new QueryJobEndpoints(
                org,
                jobs,
                () -> JobPace.of(org.switches().jobs()),
                call -> bench.faults().takes(Fault.Kind.FAIL_JOB, call.request()));
        routes.on("POST", ALL, endpoints::create);
        routes.on("GET", ALL, endpoints::list);
        routes.on("GET", ONE, endpoints::read);
        routes.on("PATCH", ONE, endpoints::abort);
        routes.on("DELETE", ONE, endpoints::delete);
        ResultEndpoints results = new ResultEndpoints(org, jobs, bench);
        routes.on("GET", ONE + "/results", results::results);
        routes.on("GET", ONE + "/resultPages", results::resultPages);
        routes.on("GET", ONE + "/resultpages", results::resultPages);
    }
}
