package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.http.Reply;

/// What stands before the API and answers in HTML, whatever the client asked for.
final class Gateway {

    private Gateway() {}

    static Reply page(int status) {
        return Reply.text(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>");
    }
}
