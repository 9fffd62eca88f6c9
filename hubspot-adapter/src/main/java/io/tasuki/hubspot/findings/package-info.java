/// What is wrong with an installation, and what an administrator can do about it.
/// Start with [io.tasuki.hubspot.findings.HubSpotFindings].
@NullMarked
package io.tasuki.hubspot.findings;

import org.jspecify.annotations.NullMarked;
