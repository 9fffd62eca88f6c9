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
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The loopback end of a process that holds the store: runs read commands for other processes of the same user.
///
/// `POST /command` with the words of a command line, `GET /healthz` for anybody.
public final class Door implements AutoCloseable {

    private final Server server;
    private final Path store;
    private final DoorFile note;

    private Door(Server server, Path store, DoorFile note) {
        this.server = server;
        this.store = store;
        this.note = note;
    }

    /// Opens the door and leaves the note beside the store.
    ///
    /// @param port 0: any that is free
    /// @param commands runs a command line
    public static Door open(Path store, int port, Function<List<String>, Answer> commands) throws Exception {
        String token = newToken();
        Server server = new Server(new QueuedThreadPool(8));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new DoorHandler(token, commands, new ObjectMapper()));
        server.start();
        DoorFile note = new DoorFile("http://127.0.0.1:" + connector.getLocalPort(), token);
        note.write(store);
        return new Door(server, store, note);
    }

    public String address() {
        return note.address();
    }

    private static String newToken() {
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
