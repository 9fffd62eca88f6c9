-- One believed value that the next plan reads before it decides.
update crm_value as known
set doubtful = true
from merge_doubt as doubt
where known.connection = ? and known.object = ? and known.id = doubt.id and known.field = doubt.field
