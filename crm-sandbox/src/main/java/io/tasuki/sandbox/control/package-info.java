/// What every pretended CRM can be told from outside: a journal of calls, faults to order, a clock to move, records to
/// edit.
/// Start with [io.tasuki.sandbox.control.CrmServer], which a vendor's server implements, and
/// [io.tasuki.sandbox.control.Bench],
/// which it is given; [io.tasuki.sandbox.control.Station] puts such a server on the network under `/_sandbox`.
/// No vendor's rule belongs here. The vendors' packages and [io.tasuki.sandbox.Sandbox] use it.
@NullMarked
package io.tasuki.sandbox.control;

import org.jspecify.annotations.NullMarked;
