package io.tasuki.stage.promise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The `promises` document.
///
/// @param since the first day of the handoffs that are counted; null: the first there is
/// @param until the last one; null: today
/// @param promises one for each promise, in the order in which sales keeps them
/// @param owners one for each promise that somebody answers for, most breaches first
/// @param ownerNames what the CRM calls the owners of this document, by their ids; one whose name is not known is not among them
/// @param broken how many promises were not kept in time
/// @param breaches the newest of them, at most as many as were asked for
public record PromiseReport(
        Instant asOf,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Tally> promises,
        List<OwnerTally> owners,
        Map<String, String> ownerNames,
        long broken,
        List<Breach> breaches) {

    public PromiseReport {
        promises = List.copyOf(promises);
        owners = List.copyOf(owners);
        ownerNames = Collections.unmodifiableMap(new TreeMap<>(ownerNames));
        breaches = List.copyOf(breaches);
    }

    /// @param within the time that was promised, as the configuration writes it
    /// @param running promises whose time is not over
    /// @param medianSystemSeconds how long half of the leads that were turned to were on their way, in the promise's own time;
    /// null: none was
    /// @param medianHumanSeconds how long people then took
    public record Tally(
            String promise,
            String within,
            long kept,
            long missed,
            long running,
            @Nullable Double medianSystemSeconds,
            @Nullable Double medianHumanSeconds) {}

    /// @param owner a user by the id of its CRM; blank: nobody had the lead, or nobody knows who
    public record OwnerTally(String owner, String promise, long kept, long missed, long running) {}

    /// @param link where people open the record that says who answers; null: not known
    public record Breach(@JsonUnwrapped Clock clock, @Nullable URI link) {}
}
