/// The checked settings of one connection. Start with [io.tasuki.salesforce.settings.SalesforceSettings].
/// Nothing here sends anything; every other room may read it.
@NullMarked
package io.tasuki.salesforce.settings;

import org.jspecify.annotations.NullMarked;
