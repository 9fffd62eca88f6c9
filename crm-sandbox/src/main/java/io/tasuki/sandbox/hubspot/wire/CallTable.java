package io.tasuki.sandbox.hubspot.wire;

import io.tasuki.sandbox.http.Handler;
import io.tasuki.sandbox.http.Routes;

/// A route table whose handlers run one at a time over the portal and may refuse a call by exception.
public final class CallTable {

    private final Routes routes = new Routes();
    private final Object lock;

    public CallTable(Object lock) {
        this.lock = lock;
    }

    public void on(String method, String template, Handler handler) {
        routes.on(method, template, (request, path) -> {
            synchronized (lock) {
                try {
                    return handler.handle(request, path);
                } catch (Refusal refused) {
                    return refused.reply();
                }
            }
        });
    }

    public Routes routes() {
        return routes;
    }
}
