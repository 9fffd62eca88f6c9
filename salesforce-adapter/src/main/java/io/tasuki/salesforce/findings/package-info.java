/// What an administrator should know of an organisation.
/// Start with [io.tasuki.salesforce.findings.SalesforceFindings]. It looks and advises; it mends nothing.
@NullMarked
package io.tasuki.salesforce.findings;

import org.jspecify.annotations.NullMarked;
