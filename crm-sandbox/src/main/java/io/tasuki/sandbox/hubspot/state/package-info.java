/// What a portal holds, and what follows from a change of it. Nothing here knows a call.
/// Start with [io.tasuki.sandbox.hubspot.state.Portal]; every change of a record goes through
/// [io.tasuki.sandbox.hubspot.state.Writes].
@NullMarked
package io.tasuki.sandbox.hubspot.state;

import org.jspecify.annotations.NullMarked;
