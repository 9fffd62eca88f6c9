package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.LoopbackServer;
import java.util.function.Function;

/// One pretended CRM on the network, with its control endpoints.
public final class Station implements AutoCloseable {

    private final Bench bench;
    private final Switchboard switchboard;
    private final LoopbackServer server;

    private Station(Bench bench, Switchboard switchboard, LoopbackServer server) {
        this.bench = bench;
        this.switchboard = switchboard;
        this.server = server;
    }

    /// Opens a vendor's server on `port`; 0 takes any free one.
    public static Station open(int port, Bench bench, Function<Bench, CrmServer> vendor) {
        Switchboard switchboard = new Switchboard(vendor.apply(bench), bench);
        return new Station(bench, switchboard, LoopbackServer.start(port, bench.clock(), switchboard));
    }

    public String url() {
        return server.url();
    }

    public Journal journal() {
        return bench.journal();
    }

    public Faults faults() {
        return bench.faults();
    }

    public ValidationRules rules() {
        return bench.rules();
    }

    /// Replaces the listener; there is one at a time.
    public void listen(CallListener listener) {
        switchboard.listen(listener);
    }

    @Override
    public void close() {
        server.close();
    }
}
