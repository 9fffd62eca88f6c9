package io.tasuki.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Turns Jetty's requests into ours and delivers the replies, whole or broken.
final class ExchangeHandler extends Handler.Abstract {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final Exchange exchange;

    ExchangeHandler(InstantSource clock, Exchange exchange) {
        this.clock = clock;
        this.exchange = exchange;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request wire, Response response, Callback callback)
            throws Exception {
        Request request;
        try {
            request = RequestReader.read(wire);
        } catch (BadRequest unreadable) {
            send(wire, response, callback, Delivery.whole(exchange.unreadable(400, unreadable.reason())));
            return true;
        } catch (BodyTooLarge tooLarge) {
            send(wire, response, callback, Delivery.whole(exchange.unreadable(413, "Request body is too large")));
            return true;
        }
        send(wire, response, callback, exchange.answer(request));
        exchange.delivered(request);
        return true;
    }

    private void send(org.eclipse.jetty.server.Request wire, Response response, Callback callback, Delivery delivery)
            throws IOException {
        Reply reply = delivery.reply();
        if (reply == null || delivery.manner() == Delivery.Manner.NOTHING) {
            cut(wire, callback);
            return;
        }
        boolean whole = delivery.manner() == Delivery.Manner.WHOLE;
        try {
            write(wire, response, reply, whole);
        } catch (IOException clientGone) {
            callback.failed(clientGone);
            return;
        }
        if (whole) {
            callback.succeeded();
        } else {
            cut(wire, callback);
        }
    }

    private void write(org.eclipse.jetty.server.Request wire, Response response, Reply reply, boolean whole)
            throws IOException {
        response.setStatus(reply.status());
        response.getHeaders().put("Date", HTTP_DATE.format(clock.instant()));
        reply.headers().forEach(response.getHeaders()::put);
        boolean zipped = Gzip.wanted(wire.getHeaders().get("Accept-Encoding"), reply.body());
        if (zipped) {
            response.getHeaders().put("Content-Encoding", "gzip");
        }
        switch (reply.body()) {
            case Body.Whole body -> write(response, zipped ? Gzip.pack(body.bytes()) : body.bytes(), whole);
            case Body.Flow flow when whole -> new BodySender(flow.source(), zipped).sendWhole(response);
            case Body.Flow flow -> new BodySender(flow.source(), zipped).sendHalf(response);
        }
    }

    private static void write(Response response, byte[] body, boolean whole) throws IOException {
        if (response.getStatus() != 204 && response.getStatus() != 304) {
            response.getHeaders().put("Content-Length", body.length);
        }
        Content.Sink.write(response, whole, ByteBuffer.wrap(body, 0, whole ? body.length : body.length / 2));
    }

    private static void cut(org.eclipse.jetty.server.Request wire, Callback callback) {
        wire.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("connection cut on purpose"));
    }
}
