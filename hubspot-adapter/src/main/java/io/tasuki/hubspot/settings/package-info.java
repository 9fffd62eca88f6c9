/// The settings of one portal: how it is logged in to, which versions of the API are spoken, how many calls are allowed.
/// Start with [io.tasuki.hubspot.settings.HubSpotSettings]. What is done with them does not belong here.
@NullMarked
package io.tasuki.hubspot.settings;

import org.jspecify.annotations.NullMarked;
