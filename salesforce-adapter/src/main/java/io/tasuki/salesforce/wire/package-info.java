/// What the organisation puts on the wire, whatever the call: JSON, moments, error codes.
/// [io.tasuki.salesforce.wire.ErrorTable] is the one class that knows what an error code asks of us.
/// No address and no call belongs here; every other room may use it.
@NullMarked
package io.tasuki.salesforce.wire;

import org.jspecify.annotations.NullMarked;
