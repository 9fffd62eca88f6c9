/// Tests of the control endpoints and of a call's way through a server, over a made-up CRM.
@NullMarked
package io.tasuki.sandbox.control;

import org.jspecify.annotations.NullMarked;
