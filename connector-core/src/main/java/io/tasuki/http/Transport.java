package io.tasuki.http;

import io.tasuki.crm.CrmException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Carries one exchange over OkHttp. Follows no redirect, so a token never travels to another host.
final class Transport implements AutoCloseable {

    private static final String USER_AGENT = "tasuki";

    /// For a body that is handed on as it comes; within it the silence is still limited.
    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(30);

    private final HttpSettings settings;
    private final AtomicLong sent = new AtomicLong();

    private @Nullable Clients clients;

    private record Clients(OkHttpClient repeating, OkHttpClient once) {}

    Transport(HttpSettings settings) {
        this.settings = settings;
    }

    // Most commands ask no CRM, and making a client reads all certificates that Java trusts.
    private synchronized Clients clients() {
        if (clients == null) {
            clients = made();
        }
        return clients;
    }

    private Clients made() {
        OkHttpClient repeating = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(10, TimeUnit.SECONDS)
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .eventListenerFactory(Transport::watchOf)
                .build();
        // OkHttp would silently send again after a reset connection, which a write must not do.
        return new Clients(repeating, repeating.newBuilder().retryOnConnectionFailure(false).build());
    }

    SendWatch watch() {
        return new SendWatch(sent);
    }

    long sent() {
        return sent.get();
    }

    /// @throws CrmException when the receiver will have nothing of the body
    Answer exchange(Sending sending) throws IOException, CrmException {
        Call call = sending.call();
        Request.Builder request = new Request.Builder()
                .url(url(call, sending.base()))
                .method(call.method(), body(call))
                .header("User-Agent", USER_AGENT)
                .tag(SendWatch.class, sending.watch());
        call.headers().forEach(header -> request.header(header.name(), header.value()));
        sending.token().ifPresent(present -> request.header("Authorization", "Bearer " + present.secret()));
        Delivery delivery = sending.delivery();
        okhttp3.Call prepared = client(delivery).newCall(request.build());
        if (delivery.receiver().isPresent()) {
            prepared.timeout().timeout(LONGEST_DOWNLOAD.toSeconds(), TimeUnit.SECONDS);
        }
        try (Response response = prepared.execute()) {
            Answer head = Answer.owning(response.code(), headers(response), new byte[0]);
            if (delivery.receiver().isPresent() && head.successful() && isExpected(call, head)) {
                delivery.receiver().get().take(head, response.body().byteStream());
                return head;
            }
            return Answer.owning(
                    response.code(), headers(response), read(response.body().source()));
        }
    }

    private OkHttpClient client(Delivery delivery) {
        return delivery.repeatable() ? clients().repeating() : clients().once();
    }

    static boolean isExpected(Call call, Answer answer) {
        return !answer.successful() || call.expected().isEmpty() || answer.hasType(call.expected());
    }

    @Override
    public synchronized void close() {
        if (clients != null) {
            clients.repeating().connectionPool().evictAll();
            clients.repeating().dispatcher().executorService().shutdown();
        }
    }

    private byte[] read(BufferedSource source) throws IOException {
        if (source.request(settings.maximumBytes() + 1)) {
            throw new TooLarge(settings.maximumBytes());
        }
        return source.readByteArray();
    }

    private static HttpUrl url(Call call, URI base) {
        HttpUrl root = HttpUrl.get(base);
        if (root == null) {
            throw new IllegalArgumentException("'" + base + "' is not an http address");
        }
        HttpUrl.Builder url = root.newBuilder();
        String path = call.pathTemplate();
        int next = 0;
        for (String segment : path.substring(1).split("/", -1)) {
            url.addPathSegment(segment.matches("\\{.*}") ? call.pathValues().get(next++) : segment);
        }
        call.query().forEach(pair -> url.addQueryParameter(pair.name(), pair.value()));
        return url.build();
    }

    private static @Nullable RequestBody body(Call call) {
        return call.payload()
                .map(payload -> RequestBody.create(payload.bytes(), MediaType.get(payload.contentType())))
                .orElseGet(() -> needsBody(call.method()) ? RequestBody.create(new byte[0]) : null);
    }

    private static boolean needsBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static SortedMap<String, String> headers(Response response) {
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return headers;
    }

    private static EventListener watchOf(okhttp3.Call call) {
        SendWatch watch = call.request().tag(SendWatch.class);
        return watch == null ? EventListener.NONE : watch;
    }
}
