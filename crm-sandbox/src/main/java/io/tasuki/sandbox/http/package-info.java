/// A small web server for pretending to be somebody else's API: whole requests in, whole replies out.
/// Start with [io.tasuki.sandbox.http.LoopbackServer], [io.tasuki.sandbox.http.Request] and
/// [io.tasuki.sandbox.http.Reply];
/// a vendor's addresses stand in a [io.tasuki.sandbox.http.Routes] table. It listens on loopback only, sends the `Date`
/// of a clock
/// it is given (clients judge the vendor's time by it) and can break an answer off half-way on purpose.
/// Nothing here knows a vendor, a fault or a journal. Every package of the sandbox may use it.
@NullMarked
package io.tasuki.sandbox.http;

import org.jspecify.annotations.NullMarked;
