package io.tasuki.sandbox.generate.records;

import java.time.Instant;

/// A company or account.
///
/// @param employees as somebody typed it
/// @param stamp the id of the other CRM's record, as that CRM's connector stamped it; may be blank
public record CompanyRecord(String id, String name, Instant createdAt, String employees, String stamp) {

    public CompanyRecord stamped(String foreignId) {
        return new CompanyRecord(id, name, createdAt, employees, foreignId);
    }
}
