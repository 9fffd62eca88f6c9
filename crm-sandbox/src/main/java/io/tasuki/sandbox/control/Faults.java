package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The faults ordered for one server; safe for many threads.
public final class Faults {

    private static final class Armed {
        private final Fault fault;
        private final Pattern pattern;
        private long seen;

        Armed(Fault fault) {
            this.fault = fault;
            this.pattern = glob(fault.on());
        }

        boolean matches(Request request) {
            return pattern.matcher(request.path()).matches()
                    || pattern.matcher(request.method() + " " + request.path()).matches();
        }

        boolean strikes() {
            seen++;
            return seen > fault.after() && seen <= fault.after() + fault.times();
        }
    }

    private final List<Armed> armed = new ArrayList<>();

    public synchronized void arm(Fault fault) {
        armed.add(new Armed(fault));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /// Counts a call against the faults of these kinds and tells whether one strikes it; vendors' servers ask for
    /// [Fault.Kind#EXPIRE_TOKEN] and [Fault.Kind#LOCK_ROW], once per call (or row).
    public boolean takes(Fault.Kind kind, Request request) {
        return strike(request, fault -> fault.kind() == kind).isPresent();
    }

    /// The fault that strikes this call before the vendor's server is asked.
    Optional<Fault> strike(Request request) {
        return strike(request, fault -> !fault.kind().struckByVendor());
    }

    private synchronized Optional<Fault> strike(Request request, Predicate<Fault> wanted) {
        Optional<Fault> struck = Optional.empty();
        for (Armed order : armed) {
            // Every matching order counts the call, though only the first may strike.
            if (wanted.test(order.fault) && order.matches(request) && order.strikes() && struck.isEmpty()) {
                struck = Optional.of(order.fault);
            }
        }
        return struck;
    }

    private static Pattern glob(String on) {
        StringBuilder regex = new StringBuilder();
        for (String literal : on.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(regex.toString());
    }
}
