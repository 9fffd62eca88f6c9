package io.tasuki.app.live;

import io.tasuki.model.SafeAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Turns away what no page of ours asks for, and tells browsers to keep the pages to themselves.
///
/// 1. A request for a host of another name is a page of somebody else that had its name point here: refused.
/// 2. What is sent must come from a page of this host: refused when the browser says otherwise.
/// 3. Nothing is stored, framed, or guessed to be of another type.
final class Gate extends Handler.Wrapper {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Set<String> hosts;

    /// @param hosts names besides those of the loopback, without ports
    Gate(Set<String> hosts, Handler inside) {
        super(inside);
        this.hosts = Stream.concat(SafeAddress.THIS_MACHINE.stream(), hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        if (!hosts.contains(host(request))) {
            return refuse(response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
        }
        if (request.getMethod().equals("POST") && !fromHere(request)) {
            return refuse(response, callback, HttpStatus.FORBIDDEN_403);
        }
        return super.handle(request, response, callback);
    }

    private static boolean refuse(Response response, Callback callback, int status) {
        response.setStatus(status);
        callback.succeeded();
        return true;
    }

    private static String host(Request request) {
        String host = request.getHttpURI().getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    static boolean overLoopback(Request request) {
        return SafeAddress.THIS_MACHINE.contains(host(request));
    }

    // Programs that are no browsers send neither header, and no browser lets a page of others leave both out.
    private static boolean fromHere(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return (origin == null || authority(origin).equals(request.getHeaders().get(HttpHeader.HOST)))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
