package io.tasuki.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A plain HTTP/1.1 server on 127.0.0.1 whose `Date` header tells the time of a given clock.
public final class LoopbackServer implements AutoCloseable {

    private static final int THREADS = 24;
    private static final int HEADER_BYTES = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Starts listening; port 0 takes any free one.
    public static LoopbackServer start(int port, InstantSource clock, Exchange exchange) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("sandbox");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new ExchangeHandler(clock, exchange));
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception refused) {
            throw new UncheckedIOException(
                    new IOException("cannot listen on 127.0.0.1:" + port + ": " + refused.getMessage(), refused));
        }
        return new LoopbackServer(server, connector);
    }

    public int port() {
        return connector.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("the sandbox server did not stop", stuck);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendDateHeader(false);
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        // Clients that glue addresses together send //path; the real servers take it.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }
}
