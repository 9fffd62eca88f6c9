package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.Delivery;
import io.tasuki.sandbox.http.Exchange;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A call's way through one server: listener, fault, refusal, route, journal.
final class Switchboard implements Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final String CONTROL = "/_sandbox/";

    private final CrmServer crm;
    private final Bench bench;
    private final ControlRoutes control;
    private volatile CallListener listener = CallListener.NONE;

    Switchboard(CrmServer crm, Bench bench) {
        this.crm = crm;
        this.bench = bench;
        this.control = new ControlRoutes(bench, crm);
    }

    void listen(CallListener newListener) {
        listener = newListener;
    }

    @Override
    public Delivery answer(Request request) {
        if (request.path().startsWith(CONTROL)) {
            return Delivery.whole(control.answer(request));
        }
        listener.arrived(request);
        Optional<Routes.Match> route = crm.routes().find(request.method(), request.path());
        Delivery delivery = bench.faults()
                .strike(request)
                .map(fault -> disturbed(fault, request, route))
                .orElseGet(() -> Delivery.whole(process(request, route)));
        listener.processed(request);
        return delivery;
    }

    @Override
    public void delivered(Request request) {
        if (!request.path().startsWith(CONTROL)) {
            listener.replied(request);
        }
    }

    @Override
    public Reply unreadable(int status, String reason) {
        return crm.error(status, reason);
    }

    private Delivery disturbed(Fault fault, Request request, Optional<Routes.Match> route) {
        return switch (fault.kind()) {
            case STATUS -> Delivery.whole(count(request, route, error(fault)));
            case REDIRECT ->
                Delivery.whole(count(request, route, Reply.empty(fault.status()).with("Location", fault.word("to"))));
            case OMIT -> Delivery.whole(process(request, route).without(fault.word("header")));
            case HTML -> Delivery.whole(count(request, route, page(fault.status())));
            case RESET -> {
                count(request, route, Reply.empty(0));
                yield Delivery.nothing();
            }
            case LOST_REPLY -> {
                process(request, route);
                yield Delivery.nothing();
            }
            case TRUNCATE -> Delivery.half(process(request, route));
            case SLOW -> {
                Reply late = process(request, route);
                hold(fault.delay());
                yield Delivery.whole(late);
            }
            case EXPIRE_TOKEN, LOCK_ROW, FAIL_JOB, STALL_JOB, STALE_LOCATOR, SHORT_PAGE, LOST_CURSOR ->
                throw new IllegalStateException(fault.kind() + " is struck by the vendor's server");
        };
    }

    private Reply process(Request request, Optional<Routes.Match> route) {
        return count(request, route, crm.refuse(request).orElseGet(() -> handle(request, route)));
    }

    private Reply handle(Request request, Optional<Routes.Match> route) {
        if (route.isEmpty()) {
            return crm.routes().knows(request.path())
                    ? crm.error(405, "Method " + request.method() + " is not allowed here")
                    : crm.error(404, "No such address");
        }
        try {
            return route.get().handler().handle(request, route.get().path());
        } catch (BadRequest bad) {
            return crm.error(400, bad.reason());
        } catch (Exception bug) {
            LOG.error(
                    "the sandbox failed on {} {}", request.method(), route.get().foldedPath(), bug);
            return crm.error(500, "internal error");
        }
    }

    private Reply count(Request request, Optional<Routes.Match> route, Reply reply) {
        String path = route.map(Routes.Match::foldedPath).orElse(request.path());
        bench.journal().called(request.method(), path, reply.status());
        return crm.finish(request, reply);
    }

    private Reply error(Fault fault) {
        String message = fault.word("message").isEmpty() ? "ordered by the sandbox" : fault.word("message");
        return fault.word("code").isEmpty()
                ? crm.error(fault.status(), message)
                : crm.error(fault.status(), fault.word("code"), message);
    }

    private static Reply page(int status) {
        return Reply.text(
                status,
                "text/html",
                "<html><head><title>" + status + "</title></head><body><h1>" + status
                        + "</h1><hr>cloud gateway</body></html>");
    }

    private static void hold(Duration delay) {
        long end = System.nanoTime() + delay.toNanos();
        while (end - System.nanoTime() > 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
