package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;

/// One call of the data API, seen by its endpoint.
record Call(Request request, PathValues path) {

    /// The API version of the address, as `v60.0`.
    String version() {
        return path.get("version");
    }

    String object() {
        return path.get("object");
    }

    @FunctionalInterface
    interface Endpoint {

        Reply answer(Call call) throws SalesforceProblem;
    }
}
