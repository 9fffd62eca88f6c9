-- Every row goes, for all leads are found anew.
delete from lead;
delete from lead_record;
delete from ambiguous_record
