package io.tasuki.app.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Asks the process that holds the store to run a command, if there is one.
public final class Knock {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);

    private Knock() {}

    /// The answer; empty when nobody is there, or somebody else: then the note was left by a process that was killed.
    ///
    /// @param words a command line without the program's name
    public static Optional<Answer> at(Path store, List<String> words) throws InterruptedException {
        Optional<DoorFile> note = DoorFile.find(store);
        return note.isEmpty() ? Optional.empty() : ask(note.get(), words);
    }

    private static Optional<Answer> ask(DoorFile note, List<String> words) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            HttpResponse<byte[]> response = client.send(request(note, words), HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200
                    ? Optional.of(MAPPER.readValue(response.body(), Answer.class))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(DoorFile note, List<String> words) throws IOException {
        return HttpRequest.newBuilder(URI.create(note.address()).resolve("/command"))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + note.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(words)))
                .build();
    }
}
