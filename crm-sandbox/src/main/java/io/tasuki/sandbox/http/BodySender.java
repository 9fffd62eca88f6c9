package io.tasuki.sandbox.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// Sends a body that is made on the way, or the first half of it.
final class BodySender {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Body.Source source;
    private final boolean zipped;

    BodySender(Body.Source source, boolean zipped) {
        this.source = source;
        this.zipped = zipped;
    }

    void sendWhole(Response response) throws IOException {
        try (OutputStream wire = new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER_BYTES)) {
            make(wire);
        }
    }

    /// Half the bytes, after which nothing ends the body.
    void sendHalf(Response response) throws IOException {
        Measured whole = new Measured(OutputStream.nullOutputStream(), Long.MAX_VALUE);
        make(whole);
        // Not closed: closing would end the body as if it were whole.
        OutputStream wire = Content.Sink.asOutputStream(response);
        OutputStream buffer = new BufferedOutputStream(wire, BUFFER_BYTES);
        make(new Measured(buffer, whole.length / 2));
        buffer.flush();
    }

    private void make(OutputStream target) throws IOException {
        if (!zipped) {
            source.writeTo(target);
            return;
        }
        try (OutputStream gzip = Gzip.stream(new Open(target))) {
            source.writeTo(gzip);
        }
    }

    /// Stays open when what is put before it is closed.
    private static final class Open extends Through {

        Open(OutputStream target) {
            super(target);
        }
    }

    /// Lets so many bytes through and counts all.
    private static final class Measured extends Through {

        private final long most;
        private long length;

        Measured(OutputStream target, long most) {
            super(target);
            this.most = most;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            long room = Math.max(0, most - length);
            super.write(bytes, from, (int) Math.min(room, count));
            length += count;
        }
    }

    private abstract static class Through extends OutputStream {

        private final OutputStream target;

        Through(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            target.write(bytes, from, count);
        }
    }
}
