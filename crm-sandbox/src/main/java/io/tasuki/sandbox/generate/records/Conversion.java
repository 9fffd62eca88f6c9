package io.tasuki.sandbox.generate.records;

import java.time.Instant;

/// A lead record became a contact, perhaps with a deal: `dealId` may be blank.
public record Conversion(Instant at, String companyId, String contactId, String dealId) {}
