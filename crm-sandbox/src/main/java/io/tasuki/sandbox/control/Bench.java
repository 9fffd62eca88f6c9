package io.tasuki.sandbox.control;

/// What a vendor's server works with.
///
/// @param clock shared by all servers of a sandbox
/// @param journal this server's own count of calls, records and fields
/// @param faults this server's own ordered faults
/// @param rules this server's own validation rules
public record Bench(
        MovableClock clock,
        Limits limits,
        Credentials credentials,
        Journal journal,
        Faults faults,
        ValidationRules rules) {

    public static Bench fresh(MovableClock clock, Limits limits, Credentials credentials) {
        return new Bench(clock, limits, credentials, new Journal(), new Faults(), new ValidationRules());
    }
}
