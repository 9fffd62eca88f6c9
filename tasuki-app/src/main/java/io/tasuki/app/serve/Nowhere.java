package io.tasuki.app.serve;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What nobody else answered: 404, without the server's own page about itself.
final class Nowhere extends Handler.Abstract.NonBlocking {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.setStatus(HttpStatus.NOT_FOUND_404);
        callback.succeeded();
        return true;
    }
}
