package io.tasuki.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.time.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SiteTest {

    private static final String TOKEN = "a token that nobody guesses";
    private static final String SECRET = "won 1,234,567";

    private final Visitors visitors = new Visitors(TOKEN, Time.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private String address = "";
    private int port;

    @BeforeEach
    void open() throws Exception {
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(Site.of(new SecretPages(), visitors, Set.of("tasuki.example")));
        server.start();
        port = connector.getLocalPort();
        address = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/service", "/?lang=ja", "/service?token=a%20token%20that%20nobody%20guesses"})
    void withoutATokenThereIsOnlyAPageThatAsksForIt(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).startsWith("login").doesNotContain(SECRET);
    }

    @Test
    void theTokenOpensASessionWhoseCookieNoScriptAndNoOtherSiteCanUse() throws Exception {
        HttpResponse<String> answer = login(TOKEN);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("tasuki_session=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(get("/", "Cookie", pair(cookie)).body()).isEqualTo("report EN " + SECRET);
        assertThat(get("/service?lang=ja", "Cookie", pair(cookie)).body()).isEqualTo("service JA " + SECRET);
    }

    @Test
    void overANetworkTheCookieTravelsEncryptedOnly() throws Exception {
        String answer = raw("POST /login HTTP/1.1\r\nHost: tasuki.example\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 33\r\nConnection: close\r\n\r\ntoken=a+token+that+nobody+guesses");

        assertThat(answer).startsWith("HTTP/1.1 303").contains("; Secure;");
    }

    @Test
    void aWrongTokenIsRefusedAndAfterTenSoIsTheRightOneForAWhile() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(login("guess " + i).statusCode()).isEqualTo(401);
        }

        assertThat(login(TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void anInvitationWorksOnce() throws Exception {
        String code = visitors.invitation();

        HttpResponse<String> first = get("/login?once=" + code);
        HttpResponse<String> second = get("/login?once=" + code);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void leavingEndsTheSession() throws Exception {
        String cookie = pair(login(TOKEN).headers().firstValue("Set-Cookie").orElseThrow());

        assertThat(post("/logout", "", "Cookie", cookie).statusCode()).isEqualTo(303);

        assertThat(get("/", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramMayShowTheToken() throws Exception {
        assertThat(get("/", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(get("/", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(get("/", "Cookie", "tasuki_session=" + TOKEN).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"evil.example, 421", "evil.example:80, 421", "127.0.0.1.evil.example, 421", "localhost, 401", "tasuki.example, 401", "TASUKI.example:8080, 401", "[::1], 401"})
    void onlyOurOwnNamesAreAnswered(String host, int status) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void whatPagesOfOthersSendIsRefused(String header, String value) throws Exception {
        HttpResponse<String> answer = post("/login", "token=" + TOKEN.replace(' ', '+'), header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatOurOwnPageSendsIsTaken() throws Exception {
        assertThat(post("/login", "token=" + TOKEN.replace(' ', '+'), "Origin", address).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/service", "/login", "/nowhere"})
    void browsersAreToldToKeepItToThemselves(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Authorization", "Bearer " + TOKEN);

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("default-src 'none'; frame-ancestors 'none'"))
                .startsWith("default-src 'none'")
                .endsWith("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /, 405", "DELETE, /service, 405", "POST, /, 405", "GET, /logout, 405", "GET, /nowhere, 404", "POST, /nowhere, 404"})
    void nothingElseIsDone(String method, String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    @Test
    void aLongFormIsNotRead() throws Exception {
        assertThat(post("/login", "token=" + "x".repeat(10_000)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> login(String token) throws Exception {
        return post("/login", "token=" + token.replace(' ', '+'));
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    // The client sets the host by itself and lets nobody change it.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private record SecretPages() implements Pages {

        @Override
        public Html report(LabelLanguage language) {
            return new Html("report " + language + " " + SECRET, "default-src 'none'");
        }

        @Override
        public Html service(LabelLanguage language) {
            return new Html("service " + language + " " + SECRET, "default-src 'none'");
        }

        @Override
        public Html login(LabelLanguage language, boolean refused) {
            return new Html("login " + language + " " + refused, "default-src 'none'");
        }

        @Override
        public LabelLanguage language() {
            return LabelLanguage.EN;
        }
    }
}
