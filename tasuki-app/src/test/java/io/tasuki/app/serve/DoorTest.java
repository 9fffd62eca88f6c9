package io.tasuki.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DoorTest {

    @TempDir
    Path folder;

    private Path store = Path.of("");

    @BeforeEach
    void nameTheStore() {
        store = folder.resolve("tasuki.duckdb");
    }

    @Test
    void aCommandIsAnsweredVerbatim() throws Exception {
        try (Door door = open(words -> new Answer(3, words + " 成約\n", "careful\n"))) {
            assertThat(Knock.at(store, List.of("status", "--output", "json")))
                    .contains(new Answer(3, "[status, --output, json] 成約\n", "careful\n"));
            assertThat(door.address()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void onlyTheOwnerMayReadTheNote() throws Exception {
        try (Door door = open(DoorTest::silent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note()))).isEqualTo("rw-------");
            assertThat(Files.readString(note())).contains(door.address());
        }
    }

    @Test
    void theNoteIsGoneWhenTheDoorIsClosed() throws Exception {
        open(DoorTest::silent).close();

        assertThat(note()).doesNotExist();
        assertThat(Knock.at(store, List.of("status"))).isEmpty();
    }

    @Test
    void aNoteLeftByAKilledProcessIsNobodyThere() throws Exception {
        Files.writeString(note(), "{\"address\":\"http://127.0.0.1:1\",\"token\":\"x\"}");

        assertThat(Knock.at(store, List.of("status"))).isEmpty();
    }

    @Test
    void aBrokenNoteIsNobodyThere() throws Exception {
        Files.writeString(note(), "{\"addr");

        assertThat(Knock.at(store, List.of("status"))).isEmpty();
    }

    @Test
    void aStaleNoteIsReplaced() throws Exception {
        Files.writeString(note(), "{\"addr");

        try (Door door = open(DoorTest::silent)) {
            assertThat(Knock.at(store, List.of("status"))).as(door.address()).isPresent();
        }
    }

    @Test
    void aStrangersNoteIsLeftAlone() throws Exception {
        Door first = open(DoorTest::silent);
        try (Door second = open(words -> new Answer(0, "second", ""))) {
            first.close();

            assertThat(Knock.at(store, List.of("status"))).as(second.address()).contains(new Answer(0, "second", ""));
        }
    }

    @Test
    void withoutTheTokenNothingIsRun() throws Exception {
        try (Door door = open(words -> {
            throw new AssertionError("ran " + words);
        })) {
            assertThat(send(door, "POST", "/command", "Bearer guessed").statusCode()).isEqualTo(401);
            assertThat(send(door, "POST", "/command", "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whetherItLivesIsToldToAnybody() throws Exception {
        try (Door door = open(DoorTest::silent)) {
            HttpResponse<String> health = send(door, "GET", "/healthz", "");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(send(door, "GET", "/", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBodyThatIsNoListOfWordsIsRefused() throws Exception {
        try (Door door = open(DoorTest::silent)) {
            String token = DoorFile.find(store).orElseThrow().token();

            assertThat(send(door, "POST", "/command", "Bearer " + token).statusCode()).isEqualTo(400);
        }
    }

    private Door open(Function<List<String>, Answer> commands) throws Exception {
        return Door.open(Door.Place.onLoopback(store), commands, new Handler.Sequence());
    }

    private static Answer silent(List<String> words) {
        return new Answer(0, "", "");
    }

    private Path note() {
        return Objects.requireNonNull(store.getParent()).resolve("tasuki.duckdb.serve");
    }

    private static HttpResponse<String> send(Door door, String method, String path, String authorization)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
