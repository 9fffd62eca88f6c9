package io.tasuki.app.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTP end of a process that holds the store: runs read commands for other processes of the same user, and shows
/// whatever pages it is given to everybody else.
///
/// `POST /command` with the words of a command line, on loopback only; `GET /healthz` for anybody.
public final class Door implements AutoCloseable {

    private static final int IDLE_MILLIS = 30_000;
    private static final int LONGEST_HEAD = 8 * 1024;

    private final Server server;
    private final Path store;
    private final DoorFile note;

    private Door(Server server, Path store, DoorFile note) {
        this.server = server;
        this.store = store;
        this.note = note;
    }

    /// Where the door is, and for whom.
    ///
    /// @param store beside which the note is left
    /// @param address to listen at, for instance `127.0.0.1`
    /// @param port 0: any that is free
    /// @param token what other processes have to show, which the note tells them
    public record Place(Path store, String address, int port, String token) {

        public static Place onLoopback(Path store) {
            return new Place(store, "127.0.0.1", 0, newToken());
        }
    }

    /// Opens the door and leaves the note beside the store.
    ///
    /// @param commands runs a command line
    /// @param pages answers what no other process asks for
    public static Door open(Place place, Function<List<String>, Answer> commands, Handler pages) throws Exception {
        Server server = new Server(new QueuedThreadPool(16));
        ServerConnector connector = connector(server, place);
        server.addConnector(connector);
        server.setHandler(
                new Handler.Sequence(new DoorHandler(place.token(), commands, new ObjectMapper()), pages, new Nowhere()));
        server.start();
        DoorFile note = new DoorFile("http://" + host(place.address()) + ":" + connector.getLocalPort(), place.token());
        note.write(place.store());
        return new Door(server, place.store(), note);
    }

    private static ServerConnector connector(Server server, Place place) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(place.address());
        connector.setPort(place.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    // Whoever listens at every address is found at loopback's too.
    private static String host(String address) {
        return switch (address) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }

    public String address() {
        return note.address();
    }

    /// One that nobody guesses.
    public static String newToken() {
        byte[] token = new byte[32];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    @Override
    public void close() throws Exception {
        removeNote();
        server.stop();
    }

    // Another process may have taken over; its note is not ours to remove.
    private void removeNote() throws IOException {
        if (DoorFile.find(store).filter(note::equals).isPresent()) {
            Files.deleteIfExists(DoorFile.beside(store));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
