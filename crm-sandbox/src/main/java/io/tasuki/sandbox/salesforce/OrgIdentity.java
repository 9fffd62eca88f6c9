package io.tasuki.sandbox.salesforce;

import java.time.ZoneId;

/// Who an org is and where its days begin.
record OrgIdentity(String organizationId, ZoneId zone, String currency) {}
