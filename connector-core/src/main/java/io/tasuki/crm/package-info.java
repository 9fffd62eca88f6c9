/// All an adapter author must read: the roles of a CRM connection, values in and values out.
/// Start with [io.tasuki.crm.CrmAdapterFactory] and [io.tasuki.crm.CrmAdapter]; the laws stand on the types, and the
/// contract kit in this module's test artifact checks them. Nothing here knows a vendor, HTTP or the store.
/// The engine calls it, adapters implement it.
@NullMarked
package io.tasuki.crm;

import org.jspecify.annotations.NullMarked;
