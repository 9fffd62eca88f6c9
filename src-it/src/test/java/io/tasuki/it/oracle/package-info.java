/// What an honest person with a spreadsheet would say of both CRMs: who is whose lead, what became of it, what should
/// stand in our fields and what must be left alone.
///
/// Start with [io.tasuki.it.oracle.Oracle]. Reads records through the sandbox's control endpoints and shares no code
/// with the product: a rule that both got from one place could be wrong in both. Nothing here acts on a CRM.
/// Called by the integration tests.
@NullMarked
package io.tasuki.it.oracle;

import org.jspecify.annotations.NullMarked;
