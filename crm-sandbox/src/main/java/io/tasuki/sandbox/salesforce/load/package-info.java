/// Makes an org from a data set. Start with [io.tasuki.sandbox.salesforce.load.OrgLoader]; the objects every org has
/// stand
/// in two tables beside it. What happens to an org later does not belong here. Called by the server.
@NullMarked
package io.tasuki.sandbox.salesforce.load;

import org.jspecify.annotations.NullMarked;
