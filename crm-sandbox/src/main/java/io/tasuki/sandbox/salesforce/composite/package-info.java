/// Several calls in one: [io.tasuki.sandbox.salesforce.composite.CompositeEndpoint], whose later parts may use what
/// earlier ones answered and which can be all or nothing, and [io.tasuki.sandbox.salesforce.composite.BatchEndpoint],
/// whose parts know nothing of each other. Each part goes to the endpoint that would have answered it alone.
@NullMarked
package io.tasuki.sandbox.salesforce.composite;

import org.jspecify.annotations.NullMarked;
