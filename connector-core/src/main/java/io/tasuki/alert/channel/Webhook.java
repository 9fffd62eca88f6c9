package io.tasuki.alert.channel;

import io.tasuki.time.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Posts messages as JSON, signed. Any 2xx means taken; a redirect is not followed, an answer's body is not read.
final class Webhook implements Channel {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final ChannelSettings.OfWebhook settings;
    private final Time time;
    private final OkHttpClient client;

    Webhook(ChannelSettings.OfWebhook settings, Time time) {
        this.settings = settings;
        this.time = time;
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(TO_CONNECT)
                .callTimeout(TO_ANSWER)
                .build();
    }

    @Override
    public void deliver(Letter letter) throws DeliveryException {
        try (Response response = client.newCall(request(letter)).execute()) {
            if (!response.isSuccessful()) {
                throw new DeliveryException(host() + " answered with status " + response.code());
            }
        } catch (IOException problem) {
            throw new DeliveryException(host() + " " + reason(problem));
        }
    }

    private Request request(Letter letter) {
        byte[] body = letter.json().getBytes(StandardCharsets.UTF_8);
        return new Request.Builder()
                .url(settings.address().toString())
                .header("User-Agent", "tasuki")
                .header("X-Event-Id", letter.eventId())
                .header(Signature.HEADER, Signature.of(body, time.now(), settings.secret()))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    // The path may be a secret, and what a library says may quote it.
    private String host() {
        return String.valueOf(settings.address().getHost());
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case UnknownHostException unknown -> "is not known";
            case ConnectException refused -> "takes no connection";
            case SSLException untrusted -> "cannot be trusted: its certificate or TLS was refused";
            case InterruptedIOException late -> "did not answer in time";
            default -> "broke the connection off (" + problem.getClass().getSimpleName() + ")";
        };
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
