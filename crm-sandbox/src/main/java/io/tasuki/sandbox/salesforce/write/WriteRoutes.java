package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.salesforce.api.RouteTable;
import io.tasuki.sandbox.salesforce.state.Org;

/// The addresses of synchronous reads and writes by id or key.
public final class WriteRoutes {

    private WriteRoutes() {}

    public static void add(RouteTable routes, Org org, Bench bench, RowWriter writer) {
        RecordEndpoints records = new RecordEndpoints(org, bench, writer);
        String one = "/sobjects/{object}/{id}";
        routes.on("POST", "/sobjects/{object}", records::create);
        routes.on("GET", one, records::read);
        routes.on("PATCH", one, records::update);
        routes.on("DELETE", one, records::delete);
        String byKey = "/sobjects/{object}/{field}/{value}";
        routes.on("GET", byKey, records::readByKey);
        routes.on("PATCH", byKey, records::upsert);
        routes.on("DELETE", byKey, records::deleteByKey);
        addCollections(routes, org, bench, writer);
    }

    private static void addCollections(RouteTable routes, Org org, Bench bench, RowWriter writer) {
        CollectionWrites writes = new CollectionWrites(org, writer);
        String many = "/composite/sobjects";
        routes.on("POST", many, writes::create);
        routes.on("PATCH", many, writes::update);
        routes.on("DELETE", many, writes::delete);
        routes.on("PATCH", many + "/{object}/{field}", writes::upsert);
        CollectionReads reads = new CollectionReads(org, bench.journal());
        routes.on("GET", many + "/{object}", reads::byGet);
        routes.on("POST", many + "/{object}", reads::byPost);
    }
}
