/// Making the properties that we write into.
/// Start with [io.tasuki.hubspot.fields.HubSpotFields].
@NullMarked
package io.tasuki.hubspot.fields;

import org.jspecify.annotations.NullMarked;
