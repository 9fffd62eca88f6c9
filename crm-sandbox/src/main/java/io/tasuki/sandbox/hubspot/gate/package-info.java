/// What a call must pass before it is answered: who calls, with which scopes, how often.
/// Start with [io.tasuki.sandbox.hubspot.gate.Access]. What is answered belongs to `calls`.
@NullMarked
package io.tasuki.sandbox.hubspot.gate;

import org.jspecify.annotations.NullMarked;
