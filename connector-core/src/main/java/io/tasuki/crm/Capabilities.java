package io.tasuki.crm;

/// What a connection can do. A "no" is a promise too, and the contract kit tests it.
///
/// @param writes true when [CrmAdapter#writer] is present
/// @param createsFields true when [CrmAdapter#fields] is present
/// @param conditionalWrites true when a write can be refused by the CRM because the live value moved
/// @param fieldHistory true when the CRM keeps former values of fields
/// @param maximumBatch the most updates one [RecordWriter#submit] takes
/// @param maximumRead the most records one call behind [RecordReader#read] returns, for call estimates
public record Capabilities(
        boolean writes,
        boolean createsFields,
        boolean conditionalWrites,
        boolean fieldHistory,
        int maximumBatch,
        int maximumRead) {}
