package io.tasuki.sandbox.hubspot.wire;

import io.tasuki.sandbox.http.Reply;

/// What stands before the API and answers in HTML, whatever the client asked for.
public final class Gateway {

    private Gateway() {}

    public static Reply page(int status) {
        return Reply.text(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>");
    }
}
