package io.tasuki.app.live;

import io.tasuki.stage.plan.LabelLanguage;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/// The live pages: `GET /` the report, `GET /service`, `GET` and `POST /login`, `POST /logout`. `?lang=ja|en` chooses the
/// language. Whoever is not logged in gets the login page and nothing else, whatever the address.
///
/// A program may show the token as `Authorization: Bearer` instead of logging in.
public final class Site extends Handler.Abstract {

    private static final String COOKIE = "tasuki_session";
    private static final int LONGEST_FORM = 4 * 1024;

    private final Pages pages;
    private final Visitors visitors;

    private Site(Pages pages, Visitors visitors) {
        this.pages = pages;
        this.visitors = visitors;
    }

    /// @param hosts names that the pages may be asked for by, besides those of the loopback
    public static Handler of(Pages pages, Visitors visitors, Set<String> hosts) {
        SizeLimitHandler small = new SizeLimitHandler(LONGEST_FORM, -1);
        small.setHandler(new Site(pages, visitors));
        return new Gate(hosts, small);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        switch (request.getMethod() + " " + path) {
            case "GET /login" -> greet(request, response, callback);
            case "POST /login" -> login(request, response, callback);
            case "POST /logout" -> logout(request, response, callback);
            case "GET /" -> show(request, response, callback, pages::report);
            case "GET /service" -> show(request, response, callback, pages::service);
            default -> refuse(path, response, callback);
        }
        return true;
    }

    @FunctionalInterface
    private interface InLanguage {

        Html in(LabelLanguage language);
    }

    private void show(Request request, Response response, Callback callback, InLanguage page) {
        if (knows(request)) {
            write(response, callback, HttpStatus.OK_200, page.in(language(request)));
        } else {
            write(response, callback, HttpStatus.UNAUTHORIZED_401, pages.login(language(request), false));
        }
    }

    private void greet(Request request, Response response, Callback callback) {
        Optional<String> session = Optional.ofNullable(Request.extractQueryParameters(request).getValue("once"))
                .flatMap(visitors::invited);
        if (session.isPresent()) {
            enter(request, response, callback, session.get());
        } else {
            write(response, callback, HttpStatus.OK_200, pages.login(language(request), false));
        }
    }

    private void login(Request request, Response response, Callback callback) {
        Fields form = FormFields.getFields(request, 4, LONGEST_FORM);
        Optional<String> session = Optional.ofNullable(form.getValue("token")).flatMap(visitors::login);
        if (session.isPresent()) {
            enter(request, response, callback, session.get());
        } else {
            write(response, callback, HttpStatus.UNAUTHORIZED_401, pages.login(language(request), true));
        }
    }

    // Over a network the cookie travels encrypted or not at all.
    private static void enter(Request request, Response response, Callback callback, String session) {
        HttpCookie cookie = HttpCookie.build(COOKIE, session)
                .path("/")
                .httpOnly(true)
                .secure(!Gate.overLoopback(request))
                .sameSite(HttpCookie.SameSite.STRICT)
                .build();
        Response.addCookie(response, cookie);
        redirect(response, callback, "/");
    }

    private void logout(Request request, Response response, Callback callback) {
        session(request).ifPresent(visitors::leave);
        Response.addCookie(response, HttpCookie.build(COOKIE, "").path("/").maxAge(0).build());
        redirect(response, callback, "/login");
    }

    private boolean knows(Request request) {
        String shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return session(request).filter(visitors::knows).isPresent()
                || (shown != null && shown.startsWith("Bearer ") && visitors.isToken(shown.substring("Bearer ".length())));
    }

    private static Optional<String> session(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private LabelLanguage language(Request request) {
        String asked = Request.extractQueryParameters(request).getValue("lang");
        return switch (asked == null ? "" : asked) {
            case "ja" -> LabelLanguage.JA;
            case "en" -> LabelLanguage.EN;
            default -> pages.language();
        };
    }

    private static void refuse(String path, Response response, Callback callback) {
        boolean known = Set.of("/", "/service", "/login", "/logout").contains(path);
        response.setStatus(known ? HttpStatus.METHOD_NOT_ALLOWED_405 : HttpStatus.NOT_FOUND_404);
        callback.succeeded();
    }

    private static void redirect(Response response, Callback callback, String path) {
        response.setStatus(HttpStatus.SEE_OTHER_303);
        response.getHeaders().put(HttpHeader.LOCATION, path);
        callback.succeeded();
    }

    private static void write(Response response, Callback callback, int status, Html page) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().put("Content-Security-Policy", page.policy() + "; frame-ancestors 'none'");
        Content.Sink.write(response, true, page.text(), callback);
    }
}
