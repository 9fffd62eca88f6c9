/// The Salesforce half of the sandbox: an org with real state behind the REST API that integrations use. Start with
/// [io.tasuki.sandbox.salesforce.SalesforceServer], which joins the routes, and
/// [io.tasuki.sandbox.salesforce.state.Org], which holds the records; reading and writing have rooms of their own.
/// HTTP itself, faults, the journal and the clock belong to the packages both CRMs share, and no code of any adapter
/// may be used here: a shared misunderstanding would hide. Assembled by `io.tasuki.sandbox`.
@NullMarked
package io.tasuki.sandbox.salesforce;

import org.jspecify.annotations.NullMarked;
