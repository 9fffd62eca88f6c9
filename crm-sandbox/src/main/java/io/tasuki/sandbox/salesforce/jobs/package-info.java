/// Bulk API 2.0 queries: a job is ordered, waits, runs, and leaves a result that is fetched page by page as CSV. Start
/// with [io.tasuki.sandbox.salesforce.jobs.QueryJobEndpoints], behind which
/// [io.tasuki.sandbox.salesforce.jobs.QueryJobs] keeps the jobs of the last seven days.
/// What SOQL means and which rows it finds belongs to the rooms beside it, which hand a
/// [io.tasuki.sandbox.salesforce.query.Selection] over; here it is only told. Assembled by the server of that package.
@NullMarked
package io.tasuki.sandbox.salesforce.jobs;

import org.jspecify.annotations.NullMarked;
