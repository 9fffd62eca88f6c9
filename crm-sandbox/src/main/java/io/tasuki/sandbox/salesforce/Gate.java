package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.login.BearerToken;
import io.tasuki.sandbox.salesforce.login.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a call must pass before its endpoint sees it: a length, a session, the day's allowance.
final class Gate {

    /// Characters of an address, and of it with all headers.
    private static final int LONGEST = 16_384;

    private final Bench bench;
    private final Sessions sessions;
    private final DailyLimit daily;

    Gate(Bench bench, Sessions sessions, DailyLimit daily) {
        this.bench = bench;
        this.sessions = sessions;
        this.daily = daily;
    }

    /// @param needsSession whether the address is one of the data API's
    Optional<Reply> refuse(Request request, boolean needsSession) {
        return tooLong(request).or(() -> needsSession ? noSession(request).or(this::noneLeft) : Optional.empty());
    }

    private static Optional<Reply> tooLong(Request request) {
        int target = request.target().length();
        if (target > LONGEST) {
            return Optional.of(page(414, "URI Too Long"));
        }
        return target + length(request.headers().all()) > LONGEST
                ? Optional.of(page(431, "Request Header Fields Too Large"))
                : Optional.empty();
    }

    private static int length(Map<String, List<String>> headers) {
        int length = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                length += header.getKey().length() + ": \r\n".length() + value.length();
            }
        }
        return length;
    }

    private Optional<Reply> noSession(Request request) {
        String token = BearerToken.of(request);
        if (bench.faults().takes(Fault.Kind.EXPIRE_TOKEN, request)) {
            sessions.close(token);
        }
        return sessions.use(token).isPresent()
                ? Optional.empty()
                : Optional.of(ErrorBody.of(401, "INVALID_SESSION_ID", "Session expired or invalid"));
    }

    private Optional<Reply> noneLeft() {
        return daily.take()
                ? Optional.empty()
                : Optional.of(ErrorBody.of(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));
    }

    private static Reply page(int status, String title) {
        return Reply.text(status, "text/html", "<html><body><h1>" + status + " " + title + "</h1></body></html>");
    }
}
