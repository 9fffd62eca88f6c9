package io.tasuki.sandbox.salesforce.api;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;

/// One call of the data API, seen by its endpoint.
public record Call(Request request, PathValues path) {

    /// The API version of the address, as `v60.0`.
    public String version() {
        return path.get("version");
    }

    public String object() {
        return path.get("object");
    }

    @FunctionalInterface
    public interface Endpoint {

        Reply answer(Call call) throws SalesforceProblem;
    }
}
