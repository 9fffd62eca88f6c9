package io.tasuki.sandbox.salesforce.api;

/// Where a room of the server puts its endpoints.
@FunctionalInterface
public interface RouteTable {

    /// @param path below `/services/data/{version}`
    void on(String method, String path, Call.Endpoint endpoint);
}
