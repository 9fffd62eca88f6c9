-- A row is one model that was kept.
select model, parameters, report, trained_until, promoted_at, promoted_by
from score_model
