package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.util.Optional;

/// A vendor's API over its state, without the network; safe for many threads.
public interface CrmServer {

    Routes routes();

    ControlledState state();

    /// Looked at before the route: a missing token, a spent rate limit, an address too long.
    Optional<Reply> refuse(Request request);

    /// The last touch on every reply of this server, errors included: headers that tell of limits and the like.
    default Reply finish(Request request, Reply reply) {
        return reply;
    }

    /// Adds control endpoints that only this vendor's server has, below `/_sandbox/`.
    default void addControls(Routes control) {}

    /// An error in the vendor's shape: 404 for an unknown address, 405, 500, or whatever status a fault asks for.
    ///
    /// @param detail what went wrong, fit for the client's eyes
    Reply error(int status, String detail);

    /// The same with an error code of the vendor's; a vendor without codes leaves it out.
    default Reply error(int status, String code, String detail) {
        return error(status, detail);
    }
}
