/// The door to the core: the loop as the commands see it, so that they can be tried without a store or a CRM.
/// Start with [io.tasuki.app.loop.Loop]; [io.tasuki.app.loop.LoopOpener#ofCore] is the real one. Nothing is decided or
/// computed here. The commands, the service and the demo call it.
@NullMarked
package io.tasuki.app.loop;

import org.jspecify.annotations.NullMarked;
