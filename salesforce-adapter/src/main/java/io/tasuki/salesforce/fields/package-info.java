/// Makes the fields that are ours. Start with [io.tasuki.salesforce.fields.SalesforceFieldProvisioner].
/// Which fields there should be is decided elsewhere.
@NullMarked
package io.tasuki.salesforce.fields;

import org.jspecify.annotations.NullMarked;
