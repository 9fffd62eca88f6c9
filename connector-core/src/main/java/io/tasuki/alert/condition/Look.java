package io.tasuki.alert.condition;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.promise.PromiseSettings;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the conditions are looked at with.
///
/// @param now by the CRMs' clock
/// @param since when somebody began to be told; promises missed before are not told one by one
/// @param first true at the very first look
/// @param polled what should be read
/// @param links where people find a record in its CRM
public record Look(
        Thresholds thresholds,
        PromiseSettings promises,
        Set<ObjectName> polled,
        Instant now,
        Instant since,
        boolean first,
        Function<String, Optional<URI>> links) {}
