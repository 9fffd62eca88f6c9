/// What sales promised marketing of every handoff, first contact, first meeting and feedback in time, and whether it was
/// kept: the clocks of the service level agreement.
///
/// Start with [io.tasuki.stage.promise.Promises]; [io.tasuki.stage.promise.PromiseClocks] measures how long each took, and
/// [io.tasuki.stage.promise.PromiseReports] counts what became of them. Nothing is kept in the store: what happened is read
/// from activities and the ledger, and when it was due follows from the moment of the handoff and [io.tasuki.calendar.WorkingTime]. So an activity
/// that sales writes down late, or a holiday that is added, corrects the verdict. What is written into the CRMs of it is
/// decided by [io.tasuki.stage.plan].
@NullMarked
package io.tasuki.stage.promise;

import org.jspecify.annotations.NullMarked;
