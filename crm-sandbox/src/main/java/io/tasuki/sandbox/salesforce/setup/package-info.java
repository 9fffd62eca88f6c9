/// What administrators change: definitions of fields and who may see them. The Tooling call makes one field
/// ([io.tasuki.sandbox.salesforce.setup.ToolingFields]); a deployment is a zip of metadata files that is checked as a
/// whole and then applied, by the org's clock.
/// Rows that grant permissions are ordinary records, which this room does not write for clients.
@NullMarked
package io.tasuki.sandbox.salesforce.setup;

import org.jspecify.annotations.NullMarked;
