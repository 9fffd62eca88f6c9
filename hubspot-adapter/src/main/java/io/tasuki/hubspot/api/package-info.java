/// Calls: every address, logging in, pace, and what a reply's status means.
/// [io.tasuki.hubspot.api.HubSpotApi] is the one class that knows an address, [io.tasuki.hubspot.api.HubSpotReplyRules] the one
/// that knows a status; [io.tasuki.hubspot.api.HubSpotCaller] stands between them and the wire. Which calls make up a reading or
/// a writing does not belong here.
@NullMarked
package io.tasuki.hubspot.api;

import org.jspecify.annotations.NullMarked;
