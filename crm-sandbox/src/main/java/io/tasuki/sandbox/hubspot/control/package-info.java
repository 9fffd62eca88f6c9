/// What tests and demonstrations do to a portal behind the API's back.
/// Start with [io.tasuki.sandbox.hubspot.control.PortalControl]. No client of HubSpot's knows these addresses.
@NullMarked
package io.tasuki.sandbox.hubspot.control;

import org.jspecify.annotations.NullMarked;
