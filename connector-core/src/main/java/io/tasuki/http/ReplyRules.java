package io.tasuki.http;

import java.util.Optional;

/// What one CRM's replies mean; the whole of its status table lives in one class that implements this.
public interface ReplyRules {

    /// Judges an answer. Redirects, and content that is not what the call expects, never come here.
    Verdict judge(Call call, Answer answer);

    /// The id by which the CRM's support finds this exchange.
    Optional<String> correlationId(Answer answer);

    /// What a message says of such an id, to be put behind what it says of the answer.
    static String trace(Optional<String> correlationId) {
        return correlationId.map(id -> " [correlation " + id + "]").orElse("");
    }
}
