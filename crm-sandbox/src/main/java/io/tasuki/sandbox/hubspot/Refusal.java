package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.http.Reply;

/// A call that HubSpot turns down as a whole, with the reply it gives.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    Reply reply() {
        return problem.reply();
    }
}
