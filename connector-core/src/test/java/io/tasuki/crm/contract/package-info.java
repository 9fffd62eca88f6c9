/// The contract kit: what every adapter must do, each law a named test, over any CRM that can be started for it.
/// Start with [io.tasuki.crm.contract.CrmAdapterContract]: a module subclasses it, or a suite feeds it every
/// [io.tasuki.crm.contract.ContractSubject] that `ServiceLoader` finds.
/// Nothing vendor-specific belongs here; what a CRM's own quirks need is tested in its adapter's module.
/// Tests of any module may use it through the test artifact.
@NullMarked
package io.tasuki.crm.contract;

import org.jspecify.annotations.NullMarked;
