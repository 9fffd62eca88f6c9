package io.tasuki.sandbox.hubspot.wire;

import io.tasuki.sandbox.http.Reply;

/// A call that HubSpot turns down as a whole, with the reply it gives.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    Reply reply() {
        return problem.reply();
    }
}
