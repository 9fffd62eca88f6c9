/// Tests of the pretended HubSpot portal, over HTTP as a client sees it.
@NullMarked
package io.tasuki.sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
