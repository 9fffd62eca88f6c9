package io.tasuki.sandbox.salesforce.state;

import java.time.ZoneId;

/// Who an org is and where its days begin.
public record OrgIdentity(String organizationId, ZoneId zone, String currency) {}
