/// What an org holds: objects with their fields, records as rows of text, and how a field's text is read and shown.
/// Start
/// with [io.tasuki.sandbox.salesforce.state.Org]. Refusals are [io.tasuki.sandbox.salesforce.state.SalesforceProblem]s.
/// What a client may do, and what an edit brings with it, belongs to the rooms beside this one; all of them use it.
@NullMarked
package io.tasuki.sandbox.salesforce.state;

import org.jspecify.annotations.NullMarked;
