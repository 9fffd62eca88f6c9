/// What HubSpot's objects and properties stand for, and which there are.
/// Start with [io.tasuki.hubspot.schema.HubSpotVocabulary]; a new object gets its words there.
/// [io.tasuki.hubspot.schema.HubSpotSchema] asks the portal.
@NullMarked
package io.tasuki.hubspot.schema;

import org.jspecify.annotations.NullMarked;
