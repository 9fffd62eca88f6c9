package io.tasuki.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.tasuki.alert.message.AlertJson;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.AlertText;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages on their way to a real listener that is there, is not, and misbehaves.
class DeliveryTest {

    private static final Instant START = Instant.parse("2026-11-26T01:00:00Z");
    private static final AlertText TEXT = new AlertText(LabelLanguage.EN, ZoneId.of("UTC"));

    private final Store store = Store.inMemory(StoreSettings.defaults());
    private final ManualTime time = new ManualTime(START);
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer listener;
    private int status = 200;
    private String location = "";
    private byte[] answer = new byte[0];

    private record Received(String path, String eventId, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Headers headers = exchange.getRequestHeaders();
            received.add(new Received(
                    exchange.getRequestURI().toString(), headers.getFirst("X-Event-Id"), headers.getFirst("X-Signature"), body));
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
        store.close();
    }

    @Test
    void whatIsTakenIsSentOnceAndItsWordsAreForgotten() {
        put("e-1");
        put("e-2");

        deliver();
        deliver();

        assertThat(eventIds()).containsExactly("e-1", "e-2");
        assertThat(column("state || document"))
                .containsExactly("delivered", "delivered");
    }

    @Test
    void aListenerThatFailsIsTriedLaterWithTheSameEventAndALaterSignature() {
        status = 503;
        put("e-1");
        deliver();
        deliver();
        assertThat(eventIds()).as("it rests for a minute").containsExactly("e-1");

        time.advance(Duration.ofMinutes(1));
        deliver();
        time.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(eventIds()).as("then for two").containsExactly("e-1", "e-1");
        assertThat(fare()).isEqualTo(new Outbox.Fare("webhook team", 1, 0, "127.0.0.1 answered with status 503"));

        status = 204;
        time.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(eventIds()).containsExactly("e-1", "e-1", "e-1");
        assertThat(fare()).isEqualTo(new Outbox.Fare("webhook team", 0, 0, null));
        assertThat(received).extracting(one -> one.signature().split(",", -1)[0])
                .containsExactly("t=1795654800", "t=1795654860", "t=1795654980");
        assertThat(received).extracting(Received::body).containsOnly(AlertJson.of(AlertMessage.test("e-1", START)));
    }

    @Test
    void nothingOvertakesAMessageThatWaits() {
        status = 500;
        put("e-1");
        deliver();
        put("e-2");
        deliver();
        assertThat(eventIds()).containsExactly("e-1");

        status = 200;
        time.advance(Duration.ofMinutes(1));
        deliver();

        assertThat(eventIds()).containsExactly("e-1", "e-1", "e-2");
    }

    @Test
    void whatWasTriedOftenEnoughIsGivenUpAndTold() {
        status = 410;
        put("e-1");
        for (int attempt = 0; attempt < 5; attempt++) {
            deliver();
            time.advance(Duration.ofHours(1));
        }

        assertThat(eventIds()).containsExactly("e-1", "e-1", "e-1");
        assertThat(fare()).isEqualTo(new Outbox.Fare("webhook team", 0, 1, "127.0.0.1 answered with status 410"));
    }

    @Test
    void aRedirectIsNotFollowedAndCountsAsAFailure() {
        status = 307;
        location = "http://127.0.0.1:" + listener.getAddress().getPort() + "/elsewhere";
        put("e-1");

        deliver();

        assertThat(received).extracting(Received::path).containsExactly("/hook?key=hidden");
        assertThat(fare().problem()).isEqualTo("127.0.0.1 answered with status 307");
    }

    @Test
    void anAnswerIsTakenByItsStatusHoweverLongItIs() {
        answer = new byte[1 << 20];
        put("e-1");

        deliver();

        assertThat(fare()).isEqualTo(new Outbox.Fare("webhook team", 0, 0, null));
    }

    @Test
    void aListenerThatIsGoneIsNamedWithoutTheAddressThatMayBeASecret() {
        put("e-1");
        listener.stop(0);

        deliver();

        assertThat(fare()).isEqualTo(new Outbox.Fare("webhook team", 1, 0, "127.0.0.1 takes no connection"));
        assertThat(webhook().toString()).isEqualTo("webhook team");
    }

    @Test
    void whatWaitsForAChannelThatIsNoMoreIsForgotten() {
        put("e-1");

        store.change(session -> new Outbox(session).tidy(List.of("email"), time.now()));

        assertThat(column("state")).isEmpty();
    }

    private List<String> column(String expression) {
        return store.read(session -> session.query("select " + expression + " from alert_message", row -> row.text(1)));
    }

    private void put(String eventId) {
        store.change(session -> new Outbox(session).put(AlertMessage.test(eventId, time.now()), List.of("webhook team")));
    }

    private void deliver() {
        new Delivery(List.of(webhook()), TEXT, 3, time).deliver(store);
    }

    private ChannelSettings webhook() {
        URI address = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/hook?key=hidden");
        return new ChannelSettings.OfWebhook("team", address, new Secret("quiet"));
    }

    private Outbox.Fare fare() {
        return store.read(session -> new Outbox(session).fares(List.of("webhook team"))).getFirst();
    }

    private List<String> eventIds() {
        return received.stream().map(Received::eventId).toList();
    }
}
