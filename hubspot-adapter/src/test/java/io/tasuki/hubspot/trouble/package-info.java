/// What has broken HubSpot connectors before ours: for each trouble a naive way that fails on the sandbox and ours that
/// does not. `TROUBLE.md` lists them.
@NullMarked
package io.tasuki.hubspot.trouble;

import org.jspecify.annotations.NullMarked;
