package io.tasuki.crm;

import java.util.Optional;

/// What a connection can do. A "no" is a promise too, and the contract kit tests it.
///
/// @param writes true when [CrmAdapter#writer] is present
/// @param createsFields true when [CrmAdapter#fields] is present
/// @param conditionalWrites true when a write can be refused by the CRM because the live value moved
/// @param fieldHistory true when the CRM keeps former values of fields
/// @param maximumBatch the most updates one [RecordWriter#submit] takes, but for those of `jobs`
/// @param maximumRead the most records one call behind [RecordReader#read] returns, for call estimates
/// @param jobs the larger batches that go when there is much to write; empty where there are none
public record Capabilities(
        boolean writes,
        boolean createsFields,
        boolean conditionalWrites,
        boolean fieldHistory,
        int maximumBatch,
        int maximumRead,
        Optional<WriteJobs> jobs) {

    /// A connection that writes in batches of one size.
    public Capabilities(
            boolean writes,
            boolean createsFields,
            boolean conditionalWrites,
            boolean fieldHistory,
            int maximumBatch,
            int maximumRead) {
        this(writes, createsFields, conditionalWrites, fieldHistory, maximumBatch, maximumRead, Optional.empty());
    }

    /// Batches that the CRM works on by itself, to be settled later: [WriteTicket.Pending].
    ///
    /// @param above with more updates of one object than this, a job is worth its calls
    /// @param most the most updates of one job
    public record WriteJobs(int above, int most) {

        public WriteJobs {
            if (above < 1 || most <= above) {
                throw new IllegalArgumentException("jobs of " + most + " updates cannot begin above " + above);
            }
        }

        /// True when so many updates of one object go as a job.
        public boolean take(int updates) {
            return updates > above && updates <= most;
        }
    }

    /// True when so many updates of one object are one batch of `jobs`.
    public boolean asJob(int updates) {
        return jobs.filter(some -> some.take(updates)).isPresent();
    }
}
