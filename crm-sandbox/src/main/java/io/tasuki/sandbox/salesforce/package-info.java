/// The Salesforce half of the sandbox: an org with real state behind the REST API that integrations use. Start with
/// [io.tasuki.sandbox.salesforce.SalesforceServer], which joins the routes, and [io.tasuki.sandbox.salesforce.Org],
/// which holds the records; the rules that the real org applies to edits stand in small classes of their own
/// ([io.tasuki.sandbox.salesforce.HistoryRules], [io.tasuki.sandbox.salesforce.StageRules]).
/// HTTP itself, faults, the journal and the clock belong to the packages both CRMs share, and no code of any adapter
/// may be used here: a shared misunderstanding would hide. Assembled by `io.tasuki.sandbox`.
@NullMarked
package io.tasuki.sandbox.salesforce;

import org.jspecify.annotations.NullMarked;
